package inbox_test

import (
	"errors"
	"slices"
	"testing"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/slip"
)

// back is a copy that came back: it answers a file and is of a member's report.
func back(path, sha, answers string, change func(r *slip.Returned)) inbox.Sent {
	r := &slip.Returned{
		Slip:  &slip.Slip{Bloc: "red-river-delta", Period: "2018", Member: "ha-nam", File: "a.xlsx", SHA256: answers},
		Words: map[int]string{}, IsReport: true, Changed: []slip.Change{{Sheet: "BC", Cell: "D2", Was: "n1", Now: "n2"}},
	}
	if change != nil {
		change(r)
	}
	return inbox.Sent{Path: path, SHA256: sha, Report: &figure.Report{Path: path, Member: "ha-nam"}, Returned: r}
}

func original(path, sha string) inbox.Sent {
	return inbox.Sent{Path: path, SHA256: sha, Report: &figure.Report{Path: path, Member: "ha-nam"}}
}

// TestReturn holds which files count for nothing more, and what is said.
func TestReturn(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	a := original("a.xlsx", "A")
	later := func(r *slip.Returned) { r.Earlier = []string{"A"} }
	unchanged := func(r *slip.Returned) { r.Changed = nil }
	alone := func(r *slip.Returned) { r.Alone, r.IsReport, r.Words = true, false, map[int]string{0: "vì thế"} }
	for name, test := range map[string]struct {
		files  []inbox.Sent
		prefer []string
		gone   []string
		codes  []string
	}{
		"a copy":                    {[]inbox.Sent{a, back("b.xlsx", "B", "A", nil)}, nil, []string{"a.xlsx"}, []string{"report-returned"}},
		"a copy alone":              {[]inbox.Sent{back("b.xlsx", "B", "A", nil)}, nil, nil, []string{"report-returned"}},
		"two rounds":                {[]inbox.Sent{a, back("b.xlsx", "B", "A", nil), back("c.xlsx", "C", "B", later)}, nil, []string{"a.xlsx", "b.xlsx"}, []string{"report-returned"}},
		"the second of two":         {[]inbox.Sent{a, back("c.xlsx", "C", "B", later)}, nil, []string{"a.xlsx"}, []string{"report-returned"}},
		"one of another file":       {[]inbox.Sent{a, back("b.xlsx", "B", "X", nil)}, nil, nil, []string{"report-returned"}},
		"the original is preferred": {[]inbox.Sent{a, back("b.xlsx", "B", "A", nil)}, []string{"a.xlsx"}, nil, []string{"report-returned"}},
		"two answers that differ":   {[]inbox.Sent{a, back("b.xlsx", "B", "A", nil), back("c.xlsx", "C", "A", nil)}, nil, []string{"a.xlsx"}, []string{"report-returned", "report-returned"}},
		"one of them unchanged":     {[]inbox.Sent{a, back("b.xlsx", "B", "A", unchanged), back("c.xlsx", "C", "A", nil)}, nil, []string{"a.xlsx", "b.xlsx"}, []string{"report-returned"}},
		"words without a report":    {[]inbox.Sent{a, back("b.xlsx", "B", "A", alone)}, nil, []string{"b.xlsx"}, []string{"return-apart"}},
		"of another bloc":           {[]inbox.Sent{a, back("b.xlsx", "B", "A", func(r *slip.Returned) { r.Bloc = "other" })}, nil, nil, []string{"return-other"}},
		"of another board":          {[]inbox.Sent{a, back("b.xlsx", "B", "A", func(r *slip.Returned) { r.Member = "ha-noi" })}, nil, nil, []string{"return-other"}},
		"of another year":           {[]inbox.Sent{a, back("b.xlsx", "B", "X", func(r *slip.Returned) { r.Period = "2017" })}, nil, nil, []string{"return-other"}},
		"damaged":                   {[]inbox.Sent{a, {Path: "b.xlsx", Damage: errors.New("x")}}, nil, nil, []string{"return-damaged"}},
	} {
		r := inbox.Return(c, test.files, test.prefer)
		r.OfPeriod(figure.YearOf(2018))
		var gone, codes []string
		for _, f := range test.files {
			if r.Gone(f.Path) {
				gone = append(gone, f.Path)
			}
		}
		for _, f := range r.Findings(func(string) diag.List { return nil }) {
			codes = append(codes, f.Rule.Code)
		}
		if !slices.Equal(gone, test.gone) || !slices.Equal(codes, test.codes) {
			t.Errorf("%s: gone %v, %v", name, gone, codes)
		}
	}
}

// TestHeirs holds that what was said for a report holds for the copy that answers it.
func TestHeirs(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	r := inbox.Return(c, []inbox.Sent{original("a.xlsx", "A"), original("x.xlsx", "X"), back("b.xlsx", "B", "A", nil)}, nil)
	if got := r.Heirs([]string{"a.xlsx"}); !slices.Equal(got, []string{"a.xlsx", "b.xlsx"}) {
		t.Error(got)
	}
	if got := r.Heirs([]string{"x.xlsx"}); !slices.Equal(got, []string{"x.xlsx"}) {
		t.Error(got)
	}
}

// TestExplain holds whose words settle what.
func TestExplain(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	f := diag.OverTime.At(diag.Place{File: "b.xlsx", Sheet: "BC", Cell: "D2"})
	f.Member, f.Indicator, f.Values = "ha-nam", "exports", []string{"1", "2"}
	text := diag.FigureText.At(diag.Place{File: "b.xlsx", Sheet: "BC", Cell: "D3"})
	for words, want := range map[string]string{
		"do rà soát lại theo giấy chứng nhận": "Hà Nam", "Đã kiểm tra, số đúng": "Hà Nam",
		"Đã sửa": "", "Sẽ kiểm tra lại.": "", "ok": "", "…": "", "đã điều chỉnh số liệu": "", "Chưa rõ": "",
	} {
		one := back("b.xlsx", "B", "A", func(r *slip.Returned) {
			r.Asked = []slip.Question{slip.Ask(f), slip.Ask(text)}
			r.Words = map[int]string{0: words, 1: words}
		})
		got := inbox.Return(c, []inbox.Sent{one}, nil).Explain(diag.List{f, text})
		by := ""
		if got[0].Answered != nil {
			by = got[0].Answered.By
		}
		if by != want || got[1].Answered != nil || got[1].Hint("vi") == text.Hint("vi") {
			t.Errorf("%q is answered by %q; %q", words, by, got[1].Hint("vi"))
		}
	}
}
