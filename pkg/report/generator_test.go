package report_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
)

var (
	generated = flag.Int("reports", 500, "how many random reports TestGenerated reads")
	firstSeed = flag.Int("seed", 0, "the first of them")
)

// draws is how many random reports are drawn; under -short, as beside the race detector, a
// quarter of them.
func draws() int {
	if testing.Short() {
		return *generated / 4
	}
	return *generated
}

// memories are those of the reports of a catalogue. What thousands of them say alike is learnt
// once; that a report says the same for it, TestSharedMemory holds.
var memories sync.Map

func memoryOf(c *catalogue.Catalogue) *report.Memory {
	memory, _ := memories.LoadOrStore(c, new(report.Memory))
	return memory.(*report.Memory)
}

// TestGenerated renders random figures as random reports and reads them. With
// wording from the vocabulary at least 99 of 100 are read in full, and no figure
// is ever wrong. With strange words, lost headings and cut merges none is wrong either.
func TestGenerated(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	vocabulary := phrases()
	for _, damage := range []bool{false, true} {
		full := 0
		for seed := *firstSeed; seed < *firstSeed+draws(); seed++ {
			o := newOffice(rand.New(rand.NewPCG(uint64(seed), 7)), c, vocabulary)
			book := o.write()
			if damage {
				o.spoil(book)
			}
			r, _, findings := report.Read("ha-nam.xlsx", book, report.Options{Catalogue: c, Memory: memoryOf(c)})
			if !balances(r.Cells) {
				t.Fatalf("seed %d: the account does not add up: %+v", seed, r.Cells)
			}
			missing := o.check(t, seed, r)
			if len(missing) == 0 {
				full++
			} else if !damage {
				t.Logf("seed %d (%s): not read: %v; %v", seed, o.habits, missing, firstWords(findings))
			}
		}
		share := float64(full) / float64(draws())
		t.Logf("damaged %v: %d of %d reports read in full (%.1f%%)", damage, full, draws(), 100*share)
		if !damage && share < 0.99 {
			t.Errorf("only %.1f%% of the reports are read in full", 100*share)
		}
	}
}

func firstWords(list diag.List) []string {
	var out []string
	for _, f := range list {
		if f.Severity != diag.Note && len(out) < 3 {
			out = append(out, f.Cell+" "+f.Message("en"))
		}
	}
	return out
}

// check compares what was read with what was written. Nothing wrong may be read, of
// any period and role; the result is what is missing of the year's own figures.
func (o *office) check(t *testing.T, seed int, r *figure.Report) (missing []string) {
	t.Helper()
	got := map[figure.Key]bool{}
	for _, f := range r.Figures {
		k := plainKey(f.Key)
		got[k] = true
		want, ok := o.said[k]
		if !ok {
			want, ok = o.sum(k)
		}
		if !ok && o.foreseen && k.Role == figure.Plan {
			continue // a damaged title says that all figures under it are planned
		}
		if f.Partial {
			continue // it says itself that it is incomplete
		}
		if !ok || !want.Equal(f.Value) {
			t.Errorf("seed %d (%s): %v is %s at %v, want %s", seed, o.habits, k, f.Value, f.Sources, want)
		}
	}
	for k := range o.said {
		if k.Period == figure.YearOf(2018) && k.Role == figure.Actual && !got[k] {
			missing = append(missing, k.Indicator)
		}
	}
	return missing
}

// sum is what the parts of an indicator come to where the report states them all.
func (o *office) sum(k figure.Key) (sum quantity.Decimal, ok bool) {
	parts := o.catalogue.Indicator(k.Indicator).Parts
	for _, id := range parts {
		part, known := o.said[figure.Key{Indicator: id, Period: k.Period, Role: k.Role}]
		if !known {
			return sum, false
		}
		sum = sum.Add(part)
	}
	return sum, len(parts) > 0
}

// plainKey distinguishes plans from all other figures, whatever else their columns say.
func plainKey(k figure.Key) figure.Key {
	if k.Role != figure.Plan {
		k.Role = figure.Actual
	}
	return k
}

// office writes one report, with habits of its own.
type office struct {
	*rand.Rand
	catalogue *catalogue.Catalogue
	phrases   map[string][]string
	said      map[figure.Key]quantity.Decimal
	year      int
	book      *sheet.Book
	typing    spelling
	notation  string // of numbers typed as texts: vi, en, or none
	left      int    // columns left blank
	habits    string // for messages
	copies    bool   // a sheet may be there twice
	path      string // of the file
	own       habits // beside those of layout
	foreseen  bool   // damage calls figures planned
	drawn
}

func newOffice(r *rand.Rand, c *catalogue.Catalogue, vocabulary map[string][]string) *office {
	o := &office{Rand: r, catalogue: c, phrases: vocabulary, said: map[figure.Key]quantity.Decimal{}, year: 2018, book: &sheet.Book{}}
	all := spellings()
	o.typing = all[o.IntN(len(all))]
	o.notation = o.one("", "", "vi", "en")
	o.left = o.IntN(4) / 3
	o.copies = true
	return o
}

func (o *office) one(list ...string) string { return list[o.IntN(len(list))] }
func (o *office) coin() bool                { return o.IntN(2) == 0 }
func (o *office) rarely() bool              { return o.IntN(5) == 0 }
func (o *office) yearText() string          { return fmt.Sprint(o.year) }

// habit notes what the report is like.
func (o *office) habit(text string) { o.habits += text + "; " }

// value draws the figure of an indicator, once, and remembers it.
func (o *office) value(id string, period figure.Period, role figure.Role) quantity.Decimal {
	k := figure.Key{Indicator: id, Period: period, Role: max(role, figure.Actual)}
	if d, ok := o.said[k]; ok {
		return d
	}
	i := o.catalogue.Indicator(id)
	var d quantity.Decimal
	switch {
	case len(i.Parts) > 0 && o.catalogue.Apart(i):
		for _, part := range i.Parts {
			d = d.Add(o.value(part, period, role))
		}
	case o.catalogue.Unit(i.Unit).Count:
		d = stored(fmt.Sprint(1 + o.IntN(900)))
	default:
		d = stored(fmt.Sprintf("%d.%d%d", 10+o.IntN(90000), o.IntN(10), 1+o.IntN(9)))
	}
	o.said[k] = d
	return d
}

func stored(text string) quantity.Decimal {
	d, err := quantity.FromStored(text)
	if err != nil {
		panic(err)
	}
	return d
}

// unit draws a unit of an indicator.
func (o *office) unit(id string) unitText {
	list := units[string(o.catalogue.Indicator(id).Unit)]
	if o.IntN(3) > 0 {
		return list[0]
	}
	return list[o.IntN(len(list))]
}

// write writes the whole report: up to three groups of indicators, on one sheet or
// on several, each in a layout of its own.
func (o *office) write() *sheet.Book {
	if o.copies && o.rarely() {
		o.habit("last year's copy hidden")
		o.year = 2017
		o.report("2017", true)
		o.year = 2018
	}
	o.report("BC", false)
	if o.copies && o.rarely() {
		o.habit("print sheet")
		again := *o.book.Sheets[len(o.book.Sheets)-1]
		again.Name = "In"
		o.book.Sheets = append(o.book.Sheets, &again)
	}
	return o.book
}

// report writes the tables of a year.
func (o *office) report(name string, hidden bool) {
	p := o.page(name, hidden)
	p.head()
	for i, table := range o.tables() {
		if i > 0 && o.rarely() {
			p = o.page(fmt.Sprint(name, " ", i+1), hidden)
			p.head()
		} else if i > 0 {
			p.row += 2
			if o.coin() {
				p.title = fmt.Sprintf("%s. %s", []string{"", "II", "III"}[i], o.one("Các chỉ tiêu khác", "Kết quả", "Chỉ tiêu chủ yếu"))
				p.text(1, p.title)
				p.row++
			}
		}
		p.table(table)
		p.title = ""
		if o.rarely() {
			p.row += 2
			p.text(1, o.one("Ghi chú: số liệu do các doanh nghiệp báo cáo.", "NGƯỜI LẬP BIỂU", "TRƯỞNG BAN"))
		}
	}
}

// tables draws the layout of each group of indicators.
func (o *office) tables() []func(*page) {
	draw := func(list ...func(*page)) func(*page) { return list[o.IntN(len(list))] }
	if o.own.table != nil {
		return o.withOwn(draw)
	}
	if o.rarely() {
		return []func(*page){draw(everythingByOrigin, everythingByIndicator)}
	}
	return []func(*page){
		draw(flowsByOrigin, flowsByIndicator, flowsByEvent, flowsFlat, flowsCrossed, flowsInOneRow, flowsOnSheets, flowsByYear),
		draw(stocksByOrigin, stocksCrossed, stocksOfZones, stocksInOneRow, stocksByIndicator),
		draw(singlesInRows, singlesInOneRow, singlesByPlace, singlesInRows),
	}
}

// withOwn are the tables of an office with one of its own kind.
func (o *office) withOwn(draw func(...func(*page)) func(*page)) []func(*page) {
	if o.own.ofFlows {
		return []func(*page){o.own.table, draw(stocksByOrigin, stocksCrossed), draw(singlesInRows, singlesInOneRow)}
	}
	return []func(*page){draw(flowsByOrigin, flowsByEvent, flowsFlat), draw(stocksByOrigin, stocksCrossed), o.own.table}
}

func (o *office) page(name string, hidden bool) *page {
	s := &sheet.Sheet{Name: name, Hidden: hidden}
	o.book.Sheets = append(o.book.Sheets, s)
	return &page{office: o, sheet: s, row: 1 + o.IntN(2)}
}
