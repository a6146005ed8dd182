package aggregate_test

import (
	"testing"

	"bloc/pkg/aggregate"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// TestJudge holds which findings are said to speak of figures in totals, by the result of
// a report with exports in C5 and C6, the year before in B5 and the plan in D5.
func TestJudge(t *testing.T) {
	at := func(sheet, cell string) diag.Place { return diag.Place{File: "a.xlsx", Sheet: sheet, Cell: cell} }
	key := func(id string, p figure.Period, role figure.Role) figure.Key {
		return figure.Key{Indicator: id, Period: p, Role: role}
	}
	one := func(k figure.Key, cells ...string) figure.Figure {
		f := figure.Figure{Key: k, Member: "ha-noi", Value: dec(t, "7")}
		for _, c := range cells {
			f.Sources = append(f.Sources, figure.Source(at("BC", c)))
		}
		return f
	}
	r := aggregate.Sum(load(t), year, []*figure.Report{{Path: "a.xlsx", Member: "ha-noi", Period: year, Figures: []figure.Figure{
		one(key("exports", year, figure.Actual), "C5", "C6"),
		one(key("exports", year.Previous(), figure.Previous), "B5"),
		one(key("exports", year, figure.Plan), "D5"),
		one(key("projects.new.fdi", year, figure.Actual), "C8"),
		one(key("projects.new.ddi", year, figure.Estimate), "C9"),
	}}})
	warning := func(p diag.Place, indicator string, related ...diag.Place) diag.Finding {
		f := diag.OverTime.At(p)
		f.Member, f.Indicator, f.Related = "ha-noi", indicator, related
		return f
	}
	answered := warning(at("BC", "C5"), "exports")
	answered.Answered = &diag.Answer{Reason: "đúng"}
	refused := warning(at("BC", "C5"), "exports")
	refused.Severity = diag.Error
	note := warning(at("BC", "C5"), "exports")
	note.Severity = diag.Note
	for name, c := range map[string]struct {
		finding diag.Finding
		use     diag.Use
		figures int // that a question is about
	}{
		"its cell":                     {warning(at("BC", "C6"), "exports"), diag.Used, 1},
		"a range of cells":             {warning(at("BC", "B5:D6"), ""), diag.Used, 3},
		"a cell of nobody":             {warning(at("BC", "C7"), ""), diag.Unused, 0},
		"another sheet":                {warning(at("BC2", "C5"), "exports"), diag.Unused, 0},
		"a cell of another figure":     {warning(at("BC", "C8"), "exports"), diag.Unused, 0},
		"the year before":              {warning(at("BC", "B5"), "exports"), diag.Used, 1},
		"the plan":                     {warning(at("BC", "D5"), ""), diag.Used, 1},
		"a title with cells in reach":  {warning(at("BC", "A1"), "", at("BC", "C5:C8")), diag.Used, 2},
		"a title without any":          {warning(at("BC", "A1"), ""), diag.Unused, 0},
		"its indicator alone":          {warning(diag.Place{File: "a.xlsx"}, "exports"), diag.Used, 1},
		"an indicator of another file": {warning(diag.Place{File: "b.xlsx"}, "exports"), diag.Unused, 0},
		"an indicator without figure":  {warning(diag.Place{File: "a.xlsx"}, "imports"), diag.Unused, 0},
		"a sum of figures by its name": {warning(at("BC", "C8"), "projects.new"), diag.Used, 1},
		"a sheet":                      {warning(at("BC", ""), ""), diag.Used, 3},
		"a file":                       {diag.OpenInExcel.At(diag.Place{File: "a.xlsx"}), diag.Used, 3},
		"a file that is not used":      {diag.OpenInExcel.At(diag.Place{File: "b.xlsx"}), diag.Unused, 0},
		"answered":                     {answered, diag.Used, 0},
		"an error":                     {refused, diag.Unused, 0},
		"a note":                       {note, diag.Used, 0},
		"left out by its rule":         {diag.LabelUnknown.At(at("BC", "C5")), diag.Unused, 0},
		"about no figure":              {diag.MapUnmatched.At(at("BC", "C5")), diag.Beside, 0},
	} {
		list := diag.List{c.finding}
		r.Judge(list)
		if list[0].Use != c.use {
			t.Errorf("%s: use %d, want %d", name, list[0].Use, c.use)
		}
		if open := aggregate.Open(list, diag.Error, r); open.Figures != c.figures {
			t.Errorf("%s: a question on %d figures, want %d", name, open.Figures, c.figures)
		}
	}
}

// TestOpen holds that a figure that two questions are about is one, and what else is open.
func TestOpen(t *testing.T) {
	now := figure.Key{Indicator: "exports", Period: year, Role: figure.Actual}
	r := aggregate.Sum(load(t), year, []*figure.Report{report(t, "ha-noi", map[figure.Key]string{now: "1"})})
	asked := diag.OverTime.At(diag.Place{})
	asked.Member, asked.Indicator = "ha-noi", "exports"
	list := diag.List{asked, asked, diag.ErrorValue.At(diag.Place{Cell: "A1"}), diag.LabelUnknown.At(diag.Place{Cell: "A2"})}
	r.Judge(list)
	for threshold, want := range map[diag.Severity]diag.Open{
		0:            {Questions: 2, Figures: 1},
		diag.Error:   {Errors: 1, Questions: 2, Figures: 1},
		diag.Warning: {Errors: 1, Warnings: 3, Questions: 2, Figures: 1},
	} {
		if got := aggregate.Open(list, threshold, r); got != want {
			t.Errorf("down to %d: %+v, want %+v", threshold, got, want)
		}
	}
}
