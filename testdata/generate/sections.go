package main

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

// item is a row of a report in rows: a heading where it shows no indicator.
type item struct {
	number, label string
	shows         string
}

// columns of a report in rows, from the left; 0 where the board has none.
type columnsOf struct{ unit, plan, before, now, ofPlan, ofBefore, note int }

// sections is family A: indicators as rows under numbered headings.
func sections(p *page, r report) {
	at := p.columns(r)
	p.title(r, "BC năm")
	p.tableHead(r, at)
	for _, it := range sectionItems(r) {
		p.item(r, at, it)
	}
	p.foot("số liệu do các doanh nghiệp trong khu công nghiệp báo cáo.")
}

// origins is family A with the headings the other way round: FDI, then DDI, then the rest.
func origins(p *page, r report) {
	at := p.columns(r)
	p.title(r, fmt.Sprintf("Nam %d", r.year))
	p.tableHead(r, at)
	for _, it := range originItems(r) {
		p.item(r, at, it)
	}
	p.foot("vốn FDI tính bằng triệu USD, vốn DDI tính bằng tỷ đồng.")
}

func (p *page) title(r report, sheet string) {
	p.try(p.file.SetSheetName(p.sheet, sheet))
	p.sheet = sheet
	p.head(r)
}

func (p *page) columns(r report) columnsOf {
	next := 2
	take := func(has bool) int {
		if !has {
			return 0
		}
		next++
		return next
	}
	at := columnsOf{unit: take(r.units == inColumn), plan: take(r.plan), before: take(r.previous), now: take(true)}
	at.ofPlan, at.ofBefore, at.note = take(r.plan && r.ratios), take(r.previous && r.ratios), take(true)
	p.width = next
	p.widths(6, 46, 12, 14, 14, 14, 14, 14, 16)
	return at
}

func (p *page) tableHead(r report, at columnsOf) {
	now := "Thực hiện năm %d"
	if r.estimate {
		now = "Ước thực hiện năm %d"
	}
	p.row++
	set := func(col int, text string) {
		if col > 0 {
			p.set(col, text, look{bold: true, center: true, border: true})
		}
	}
	set(1, "STT")
	set(2, "Chỉ tiêu")
	set(at.unit, "Đơn vị tính")
	set(at.plan, fmt.Sprintf("Kế hoạch năm %d", r.year))
	set(at.before, fmt.Sprintf("Thực hiện năm %d", r.year-1))
	set(at.now, fmt.Sprintf(now, r.year))
	set(at.ofPlan, "So với kế hoạch (%)")
	set(at.ofBefore, "So với cùng kỳ (%)")
	set(at.note, "Ghi chú")
	if !r.counting {
		return
	}
	p.row++
	n := 1
	for col := 1; col <= p.width; col++ {
		switch {
		case col <= 2 || col == at.unit:
			set(col, string(rune('A'+col-1)))
		case col == at.ofPlan:
			set(col, fmt.Sprintf("%d=%d/%d", n, n-1, 1))
			n++
		default:
			set(col, fmt.Sprint(n))
			n++
		}
	}
}

// item writes a row: a heading, or the figures of an indicator.
func (p *page) item(r report, at columnsOf, it item) {
	now, ok := decimal.Decimal{}, false
	if it.shows != "" {
		if now, ok = r.sum(it.shows, r.actual); !ok {
			return
		}
	}
	p.row++
	l := look{border: true, bold: it.shows == ""}
	label := it.label
	unit, _ := r.unit(it.shows)
	if it.shows != "" && r.units == inLabel {
		label += " (" + unit + ")"
	}
	for col := 1; col <= p.width; col++ {
		p.set(col, nil, l)
	}
	p.set(1, it.number, look{border: true, center: true, bold: l.bold})
	p.set(2, label, l)
	if it.shows == "" {
		return
	}
	if at.unit > 0 {
		p.set(at.unit, unit, look{border: true, center: true})
	}
	number := look{border: true, number: true, decimals: decimalsOf(it.shows)}
	p.set(at.now, r.written(it.shows, now), number)
	p.compare(r, at, it, now, number)
}

// compare writes plan, year before and the percentages.
func (p *page) compare(r report, at columnsOf, it item, now decimal.Decimal, number look) {
	percent := look{border: true, number: true, decimals: 2}
	for _, c := range []struct {
		figures, ratio int
		from           func(string) (decimal.Decimal, bool)
	}{{at.plan, at.ofPlan, r.planned}, {at.before, at.ofBefore, r.before}} {
		d, ok := r.sum(it.shows, c.from)
		if c.figures == 0 || !ok {
			continue
		}
		p.set(c.figures, r.written(it.shows, d), number)
		if c.ratio == 0 || d.IsZero() {
			continue
		}
		if r.formulas {
			p.set(c.ratio, fmt.Sprintf("=ROUND(%s/%s*100,2)", p.at(at.now), p.at(c.figures)), percent)
			continue
		}
		p.set(c.ratio, now.Shift(2).DivRound(d, 2).InexactFloat64(), percent)
	}
}

// sum returns a figure, for a parent the sum of FDI and DDI.
func (r report) sum(indicator string, from func(string) (decimal.Decimal, bool)) (decimal.Decimal, bool) {
	if d, ok := from(indicator); ok || !strings.HasPrefix(indicator, "projects.") {
		return d, ok
	}
	a, okA := from(indicator + ".fdi")
	b, okB := from(indicator + ".ddi")
	return a.Add(b), okA && okB
}

func decimalsOf(indicator string) int {
	switch unitOf(indicator) {
	case "USD", "VND", "ha":
		return 2
	}
	return 0
}
