package report

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/agnivade/levenshtein"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/viet"
)

// Suggest writes a map to start from. It lists what the reports do not say themselves, by
// the findings, each as a comment that a person may complete and uncomment. As written it
// states nothing, and reading with it changes nothing. The order of the findings, which
// must not be folded, has no meaning.
func Suggest(w io.Writer, c *catalogue.Catalogue, findings diag.List, lang string) error {
	s := suggester{c, lang, stems(c)}
	findings = slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool {
		return strings.Contains(f.Cell, ":") // the rest of many, which says nothing of each
	})
	slices.SortStableFunc(findings, func(a, b diag.Finding) int {
		return cmp.Or(strings.Compare(a.File, b.File), strings.Compare(a.Sheet, b.Sheet))
	})
	parts := []struct {
		key  string
		tell func(diag.Finding) []string
	}{{"members", s.member}, {"periods", s.period}, {"words", s.word}, {"ignore", s.ignored}, {"cells", s.cell}}
	var b strings.Builder
	comment(&b, "# ", suggestWords["head"].In(lang))
	for _, p := range parts {
		var lines []string
		for _, f := range findings {
			if told := p.tell(f); !slices.Contains(lines, strings.Join(told, "\n")) {
				lines = append(lines, strings.Join(told, "\n"))
			}
		}
		b.WriteString("\n" + p.key + ":\n")
		for _, l := range lines {
			if l != "" {
				comment(&b, "  # ", l)
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// comment writes each line of a text behind a mark of comments.
func comment(b *strings.Builder, mark, text string) {
	for line := range strings.Lines(text) {
		b.WriteString(mark + strings.TrimRight(line, "\n") + "\n")
	}
}

var suggestWords = map[string]diag.Text{
	"head": {
		Vi: "Bản nháp cho --map, do bloc explain --suggest ghi. Mọi dòng gợi ý đều là chú thích:\nbỏ dấu # ở dòng đúng, sửa lại nếu cần; không dòng nào tự có hiệu lực.",
		En: "A draft for --map, written by bloc explain --suggest. All that it suggests is comments:\nremove the # of a line that is right, correct it where needed; none has an effect by itself.",
	},
	"near": {Vi: "gần giống", En: "near"},
	"none": {Vi: "không có chỉ tiêu nào gần giống (xem bloc list indicators)", En: "no indicator is near (see bloc list indicators)"},
}

type suggester struct {
	catalogue *catalogue.Catalogue
	lang      string
	stems     []stem
}

// place says where a finding stands and what it is, on one line.
func (s suggester) place(f diag.Finding) string {
	return strings.Join(strings.Fields(f.Place.String()+" ["+f.Rule.Code+"] "+f.Message(s.lang)), " ")
}

func (s suggester) member(f diag.Finding) []string {
	if f.Rule != diag.MemberUnknown {
		return nil
	}
	return []string{s.place(f), quote(filepath.Base(f.File)) + ": MEMBER"}
}

func (s suggester) period(f diag.Finding) []string {
	if f.Rule != diag.PeriodUnknown {
		return nil
	}
	return []string{s.place(f), quote(filepath.Base(f.File)) + `: "2018"`}
}

// word offers indicators whose names are near a label that is not understood.
func (s suggester) word(f diag.Finding) []string {
	if f.Rule != diag.LabelUnknown {
		return nil
	}
	lines := []string{s.place(f)}
	near := s.near(f.Found)
	for _, n := range near {
		lines = append(lines, fmt.Sprintf("- {text: %s, indicator: %s} # %s %q", quote(f.Found), n.code, suggestWords["near"].In(s.lang), n.text))
	}
	if len(near) == 0 {
		lines = append(lines, suggestWords["none"].In(s.lang), fmt.Sprintf("- {text: %s, indicator: INDICATOR}", quote(f.Found)))
	}
	return lines
}

func (s suggester) ignored(f diag.Finding) []string {
	if f.Rule != diag.LabelUnknown {
		return nil
	}
	return []string{"- " + quote(f.Found)}
}

// statable are the rules on cells whose figure a person can state.
var statable = []*diag.Rule{
	diag.UnitMissing, diag.UnitUnknown, diag.UnitOther, diag.UnitCurrency, diag.IndicatorUnknown, diag.HeadingsDiffer,
	diag.HeaderMissing, diag.MergedFigure, diag.ClaimsDiffer, diag.PlacesWithoutTotal, diag.SubtotalUnclear,
}

func (s suggester) cell(f diag.Finding) []string {
	if !slices.Contains(statable, f.Rule) {
		return nil
	}
	indicator, unit, period := cmp.Or(f.Indicator, "INDICATOR"), "", ""
	if i := s.catalogue.Indicator(f.Indicator); i != nil {
		unit = fmt.Sprintf(", unit: %s", quote(i.In.Label.Vi))
	}
	if f.Period != "" {
		period = ", period: " + quote(f.Period)
	}
	return []string{s.place(f), fmt.Sprintf("- {member: %s, sheet: %s, cell: %s, indicator: %s%s%s}",
		cmp.Or(f.Member, "MEMBER"), quote(f.Sheet), f.Cell, indicator, unit, period)}
}

// quote writes a text as YAML in double quotes.
func quote(text string) string { return strconv.Quote(text) }

// stem is what indicators below a code have in common, and how it is called.
type stem struct{ code, text, folded string }

// stems lists the codes that a map may give a word: each indicator without the parts
// that say FDI or DDI.
func stems(c *catalogue.Catalogue) []stem {
	var list []stem
	for _, i := range c.Indicators {
		code := strings.TrimSuffix(strings.TrimSuffix(i.ID, ".fdi"), ".ddi")
		if slices.ContainsFunc(list, func(s stem) bool { return s.code == code }) {
			continue
		}
		text, _, _ := strings.Cut(i.Label.Vi, " (")
		list = append(list, stem{code, text, viet.Fold(text)})
	}
	return list
}

// leastLike is how like a name has to be to be offered, and mostNear how many are.
const (
	leastLike = 0.5
	mostNear  = 3
)

// near returns the codes whose names are most like a label, the nearest first.
func (s suggester) near(label string) []stem {
	folded := viet.Fold(label)
	like := func(t stem) float64 {
		longest := max(len(folded), len(t.folded), 1)
		return 1 - float64(levenshtein.ComputeDistance(folded, t.folded))/float64(longest)
	}
	list := slices.DeleteFunc(slices.Clone(s.stems), func(t stem) bool { return like(t) < leastLike })
	slices.SortStableFunc(list, func(a, b stem) int { return cmp.Compare(like(b), like(a)) })
	return list[:min(mostNear, len(list))]
}
