package report_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
)

// tried is a report as it was written and as it was read.
type tried struct {
	*office
	report   *figure.Report
	findings map[string]diag.Finding // errors and warnings
	idle     []string                // texts that state a limit, and do nothing without a reason
}

// draw writes a report by its seed, puts things around it, and reads it.
func draw(c *catalogue.Catalogue, vocabulary map[string][]string, seed int, around func(*office)) tried {
	o := newOffice(rand.New(rand.NewPCG(uint64(seed), 17)), c, vocabulary)
	o.copies, o.path = false, "ha-nam.xlsx"
	book := o.write()
	around(o)
	return o.read(book)
}

func (o *office) read(book *sheet.Book) tried {
	r, entries, findings := report.Read(o.path, book, report.Options{Catalogue: o.catalogue, Period: figure.YearOf(o.year), Memory: memoryOf(o.catalogue)})
	x := tried{o, r, map[string]diag.Finding{}, idleLimits(r, entries)}
	for _, f := range findings {
		if f.Severity != diag.Note {
			f.File = ""
			x.findings[fmt.Sprint(f.Rule.Code, f.Place, f.Found, f.Indicator, len(f.Related))] = f
		}
	}
	return x
}

// tally counts what is found, by what is the cause, with the first example of each.
type tally struct {
	count map[string]int
	first map[string]string
}

func (l *tally) add(what, example string) {
	if l.count == nil {
		l.count, l.first = map[string]int{}, map[string]string{}
	}
	if l.count[what]++; l.count[what] == 1 {
		l.first[what] = example
	}
}

// lines lists what is found, the most frequent first.
func (l *tally) lines() (list []string) {
	for _, what := range slices.Sorted(maps.Keys(l.count)) {
		list = append(list, fmt.Sprintf("%6d %s: %s", l.count[what], what, l.first[what]))
	}
	slices.SortStableFunc(list, func(a, b string) int { return strings.Compare(b[:6], a[:6]) })
	return list
}

// TestGeneratedHarmless puts texts that limit nothing around random reports. No figure is
// lost or changed by them, and at most one report in four has a question more.
func TestGeneratedHarmless(t *testing.T) {
	c, vocabulary, s := generatedFrom(t)
	asked := 0
	var lost, questions, idle tally
	for seed := *firstSeed; seed < *firstSeed+draws(); seed++ {
		bare := draw(c, vocabulary, seed, func(*office) {})
		x := draw(c, vocabulary, seed, func(o *office) { margin{o}.surround(s) })
		if !balances(x.report.Cells) {
			t.Fatalf("seed %d: the account does not add up: %+v", seed, x.report.Cells)
		}
		for _, text := range x.idle {
			idle.add(text, fmt.Sprintf("seed %d (%s)", seed, x.habits))
		}
		if list := differences(bare, x); list != nil {
			lost.add(list[0], fmt.Sprintf("seed %d (%s)", seed, x.habits))
		}
		more := x.beside(bare)
		for _, f := range more {
			questions.add(f.Rule.Code+" "+f.Found, fmt.Sprintf("seed %d %s", seed, f.Place))
		}
		if len(more) > 0 {
			asked++
		}
	}
	t.Logf("%d of %d reports asked about: %s", asked, draws(), strings.Join(questions.lines(), "\n"))
	if 4*asked > draws() {
		t.Errorf("%d of %d reports are asked about", asked, draws())
	}
	if len(lost.count) > 0 {
		t.Errorf("figures lost or changed:\n%s", strings.Join(lost.lines(), "\n"))
	}
	if len(idle.count) > 0 {
		t.Errorf("texts that state a limit, and do nothing:\n%s", strings.Join(idle.lines(), "\n"))
	}
}

// TestGeneratedSurroundings puts one text that acts on figures, among harmless ones, into
// random reports. Every figure on which it acts is read accordingly, or there is a finding
// that leads from it; no other figure changes.
func TestGeneratedSurroundings(t *testing.T) {
	c, vocabulary, s := generatedFrom(t)
	read := 0
	var wrong tally
	for seed := *firstSeed; seed < *firstSeed+draws(); seed++ {
		before := draw(c, vocabulary, seed, func(o *office) { margin{o}.surround(s) })
		var by acting
		var place string
		var reached []*shown
		after := draw(c, vocabulary, seed, func(o *office) {
			margin{o}.surround(s)
			place, by, reached = margin{o}.act(s, before)
		})
		if len(reached) == 0 {
			continue
		}
		read++
		for _, text := range after.idle {
			wrong.add(fmt.Sprintf("idle %-8s %-8s %q", place, by.kind, text), fmt.Sprintf("seed %d (%s)", seed, after.habits))
		}
		if list := after.silent(before, place, by, reached); list != nil {
			wrong.add(fmt.Sprintf("%-8s %-8s %q", place, by.kind, by.text), fmt.Sprintf("seed %d: %d figures, %s", seed, len(list), list[0]))
		}
	}
	t.Logf("%d reports with a text that acts on figures", read)
	if len(wrong.count) > 0 {
		t.Errorf("silently wrong:\n%s", strings.Join(wrong.lines(), "\n"))
	}
}

func generatedFrom(t *testing.T) (*catalogue.Catalogue, map[string][]string, *surroundings) {
	t.Helper()
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return c, phrases(), readSurroundings(t)
}

// differences lists the figures of the year that two readings of a report do not share.
func differences(bare, x tried) (list []string) {
	if bare.report.Member != x.report.Member {
		list = append(list, "member "+x.report.Member)
	}
	for i := range bare.report.Figures {
		f := &bare.report.Figures[i]
		switch g := x.report.Figure(f.Key); {
		case g == nil && ofYear(f):
			list = append(list, "lost")
		case g != nil && !g.Value.Equal(f.Value):
			list = append(list, "changed")
		}
	}
	for i := range x.report.Figures {
		if f := &x.report.Figures[i]; bare.report.Figure(f.Key) == nil && ofYear(f) {
			list = append(list, "more")
		}
	}
	return list
}

// beside returns the errors and warnings of a reading that another does not have.
func (x tried) beside(other tried) (list []diag.Finding) {
	for _, key := range slices.Sorted(maps.Keys(x.findings)) {
		if _, both := other.findings[key]; !both {
			list = append(list, x.findings[key])
		}
	}
	return list
}

// act puts a text that acts on figures into a report. What stands where is known from a
// reading without it.
func (o margin) act(s *surroundings, before tried) (place string, by acting, reached []*shown) {
	ids := before.indicators()
	for range 50 {
		place = o.one(s.places...)
		by = s.acting[place][o.IntN(len(s.acting[place]))]
		a := o.areas[o.IntN(len(o.areas))]
		f := a.figures[o.IntN(len(a.figures))]
		unit, line := "triệu USD", -1
		if place == "unit" {
			line = slices.IndexFunc(o.unitLines, func(u *spot) bool { return u.sheet == a.sheet })
			if line < 0 && by.kind == "scale" {
				continue
			}
			if line >= 0 && strings.HasPrefix(a.sheet.Name, "DDI") {
				unit = "tỷ đồng"
			}
		}
		if by.only != "" && !o.isOf(ids[refOf(f)], by.only) {
			continue
		}
		text := strings.ReplaceAll(o.fill(by.text), "{unit}", unit)
		if line >= 0 {
			o.writeAt(*o.unitLines[line], text)
			reached = o.on(func(b *area, _ *shown) bool { return b == a })
		} else {
			reached = o.place(place, text, a, f)
		}
		if len(reached) > 0 {
			return place, by, reached
		}
	}
	return "", by, nil
}

func (o margin) isOf(id, only string) bool {
	i := o.catalogue.Indicator(id)
	return id == only || only == "money" && i != nil && isMoney(i.Unit)
}

func isMoney(u quantity.Unit) bool { return u == "million-usd" || u == "billion-vnd" }

func refOf(f *shown) string { return f.sheet.Name + "!" + sheet.Ref(f.row, f.col) }

// indicators are those of the figures of the year, by where they stand.
func (x tried) indicators() map[string]string {
	ids := map[string]string{}
	for i := range x.report.Figures {
		if f := &x.report.Figures[i]; ofYear(f) {
			for _, s := range f.Sources {
				ids[s.Sheet+"!"+s.Cell] = f.Indicator
			}
		}
	}
	return ids
}

// silent lists the figures that are wrong without a finding that leads from them.
func (x tried) silent(before tried, place string, by acting, reached []*shown) (list []string) {
	more := x.beside(before)
	on := map[string]*shown{}
	for _, f := range reached {
		on[refOf(f)] = f
	}
	for i := range x.report.Figures {
		f := &x.report.Figures[i]
		if isLed(more, f) {
			continue
		}
		acted := false
		for _, s := range f.Sources {
			at := on[s.Sheet+"!"+s.Cell]
			acted = acted || at != nil && !isExempt(place, by, at) && !(isFar(place) && by.dates() && margin{x.office}.headOf(at.sheet).whole)
		}
		want, known := x.said[plainKey(f.Key)]
		switch {
		case acted && ofYear(f) && x.ignores(by, f):
			list = append(list, fmt.Sprintf("%s at %v %q", f.Indicator, f.Sources, f.Because))
		case len(on) == 0 || acted || f.Partial:
		case known && !want.Equal(f.Value):
			list = append(list, fmt.Sprintf("%v is %s at %v", f.Key, f.Value, f.Sources))
		}
	}
	return list
}

// ignores reports whether a figure is read as if a text did not stand there.
func (x tried) ignores(by acting, f *figure.Figure) bool {
	switch by.kind {
	case "scope":
		return by.text != "các dự án mới" || !strings.Contains(f.Indicator, ".new") // what is new is of new projects
	case "estimate":
		return !f.Estimate
	case "origin":
		return slices.Contains([]string{"revenue", "exports", "imports", "budget", "jobs"}, f.Indicator)
	case "scale":
		want, known := x.said[plainKey(f.Key)]
		return (isMoney(f.Unit) || by.text[0] == '{') && known && want.Equal(f.Value)
	}
	return true
}
