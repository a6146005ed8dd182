package report_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
)

// TestManyFonts holds that a label costs no more in a long file than in a short one, even
// where each is in a font of its own and so kept apart from the others.
func TestManyFonts(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	few, many := roomFor(c, inManyFonts(1000)), roomFor(c, inManyFonts(8000))
	if many > 12*few {
		t.Errorf("8 times the labels take %d times the memory: %d KiB, %d KiB", many/few, few>>10, many>>10)
	}
}

// inManyFonts is a report that states one indicator so often.
func inManyFonts(rows int) *sheet.Book {
	plain := &sheet.Style{Format: "General"}
	s := &sheet.Sheet{Name: "S"}
	put := func(c sheet.Cell, style *sheet.Style) {
		c.Style = style
		s.Cells = append(s.Cells, c)
	}
	put(sheet.NewCell(1, 1, sheet.Text, "Chỉ tiêu"), plain)
	put(sheet.NewCell(1, 2, sheet.Text, "Năm 2018"), plain)
	for i := range rows {
		put(sheet.NewCell(i+2, 1, sheet.Text, "Doanh thu (tỷ đồng)"), &sheet.Style{Format: "General", Font: fmt.Sprint("Font ", i)})
		put(sheet.NewCell(i+2, 2, sheet.Number, "7"), plain)
	}
	return &sheet.Book{Sheets: []*sheet.Sheet{s}}
}

// roomFor returns how many bytes the reading of a report asks for.
func roomFor(c *catalogue.Catalogue, book *sheet.Book) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	report.Read("fonts.xlsx", book, report.Options{Catalogue: c, Period: figure.YearOf(2018), NoLedger: true})
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestManyMerges holds that merges cost what they are and not what they lie over.
func TestManyMerges(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	few, tall, large := inManyFonts(2000), inManyFonts(2000), inManyFonts(2000)
	for i := range 9000 {
		tall.Sheets[0].Merges = append(tall.Sheets[0].Merges, sheet.Range{Top: 1, Left: 3 + i, Bottom: 1 << 20, Right: 3 + i})
		row, col := 64*(i/100), 3+64*(i%100)
		large.Sheets[0].Merges = append(large.Sheets[0].Merges, sheet.Range{Top: row + 1, Left: col, Bottom: row + 64, Right: col + 63})
	}
	most := roomFor(c, few) + 16<<20
	for what, book := range map[string]*sheet.Book{"tall": tall, "large": large} {
		if took := roomFor(c, book); took > most {
			t.Errorf("%s merges take %d MiB, more than %d", what, took>>20, most>>20)
		}
	}
}

// TestSharedMemory holds that a report says the same whether others were read with the same
// memory before it or not, and still says it when others were read after it.
func TestSharedMemory(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	vocabulary := phrases()
	type said struct {
		Report   *figure.Report
		Entries  []*report.Entry
		Findings diag.List
	}
	read := func(seed int, memory *report.Memory) said {
		o := newOffice(rand.New(rand.NewPCG(uint64(seed), 7)), c, vocabulary)
		book := o.write()
		if seed%2 > 0 {
			o.spoil(book)
		}
		r, entries, findings := report.Read("ha-nam.xlsx", book, report.Options{Catalogue: c, Memory: memory, NoLedger: seed%3 > 0})
		return said{r, entries, findings}
	}
	shared := new(report.Memory)
	all := make([]said, draws())
	if testing.Short() {
		all = all[:len(all)/5]
	}
	for seed := range all {
		all[seed] = read(*firstSeed+seed, shared)
	}
	for i := range all {
		if diff := cmp.Diff(read(*firstSeed+i, new(report.Memory)), all[i], cmpopts.EquateEmpty(), cmp.Comparer(sameRule), cmp.Comparer(sameEntry)); diff != "" {
			t.Errorf("seed %d: %s", *firstSeed+i, diff)
		}
	}
}

func sameRule(a, b *diag.Rule) bool { return a == b }

// sameEntry compares what is reported on two cells.
func sameEntry(a, b *report.Entry) bool {
	return a.Sheet() == b.Sheet() && a.Cell() == b.Cell() && a.Raw() == b.Raw() && a.LeftOut == b.LeftOut &&
		cmp.Equal(a.Becomes, b.Becomes) && cmp.Equal(a.Because(), b.Because())
}
