package table

import (
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// JoinedSource names the places of a figure in one text; several for a sum.
func JoinedSource(sources []figure.Source) figure.Source {
	if len(sources) == 0 {
		return figure.Source{}
	}
	first := sources[0]
	for _, s := range sources[1:] {
		switch {
		case s.File == first.File && s.Sheet == sources[0].Sheet:
			first.Cell += ", " + s.Cell
		default:
			first.Cell += ", " + diag.Place{Sheet: s.Sheet, Cell: s.Cell}.String()
		}
	}
	return first
}

// FigureRemark says what a figure rests on, if not simply on a cell.
func FigureRemark(f figure.Figure, lang string) string {
	var list []string
	add := func(is bool, text string) {
		if is {
			list = append(list, text)
		}
	}
	add(f.Estimate, sourceWords.estimated.Say(lang))
	add(len(f.Sources) > 1, sourceWords.summed.Say(lang))
	add(f.Partial, sourceWords.partial.Say(lang))
	add(f.Excepts != "", f.Excepts)
	if f.Rate != nil {
		list = append(list, sourceWords.converted.Say(lang, quantity.Format(f.Rate.Rate, -1, lang), f.Rate.Per))
	}
	return strings.Join(list, "; ")
}

// WitnessesOf says what confirms a figure, besides its labels.
func WitnessesOf(w figure.Witness, lang string) string {
	var list []string
	for i, name := range sourceWords.witnesses {
		if w&(1<<i) != 0 {
			list = append(list, name.Say(lang))
		}
	}
	return strings.Join(list, "; ")
}

// sourceWords are the texts of what figures rest on.
var sourceWords = struct {
	estimated, summed, partial, converted diag.Text

	witnesses [4]diag.Text // in the order of figure.Witness
}{
	estimated: diag.Text{Vi: "ước thực hiện", En: "estimate"},
	summed:    diag.Text{Vi: "cộng từ nhiều ô", En: "sum of several cells"},
	partial:   diag.Text{Vi: "có phần để trống", En: "a part is blank"},
	converted: diag.Text{Vi: "tỷ giá %s đồng/%s", En: "at %s VND per %s"},
	witnesses: [4]diag.Text{
		{Vi: "số kỳ trước đã báo cáo", En: "last period's report"}, {Vi: "tỷ lệ ghi bên cạnh", En: "the ratio beside it"},
		{Vi: "phép cộng", En: "a sum"}, {Vi: "người rà soát", En: "a reviewer"},
	},
}
