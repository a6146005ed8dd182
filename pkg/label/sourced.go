package label

import (
	"slices"
	"strings"

	"bloc/pkg/catalogue"
)

// withoutSource returns a label without the source of its figures, or praise of them, at its end, in brackets or
// behind a dash: "Hoạt động sản xuất kinh doanh (Phòng Quản lý doanh nghiệp cung cấp)", "Dự án FDI - chi
// tiết tại Phụ lục 2". It is empty if the label does not end in a source.
func (r *labelReader) withoutSource(text string) string {
	text = strings.TrimSpace(text)
	bare, rest, ok := strings.Cut(text, " - ")
	if open := strings.LastIndexByte(text, '('); open > 0 && strings.HasSuffix(text, ")") {
		bare, rest, ok = text[:open], text[open+1:len(text)-1], true
	}
	if bare = strings.TrimSpace(bare); !ok || bare == "" || !r.saysSource(rest) {
		return ""
	}
	return bare
}

// nothingToLabels are the reasons for which a text behind a label adds nothing to it.
var nothingToLabels = []string{catalogue.AsSource, catalogue.AsLetterhead, catalogue.AsDocument, catalogue.AsFormNumber, catalogue.AsJudgement, catalogue.AsComplete}

// saysSource reports whether a text says only where figures come from, or where more of them stand, that they are
// of the whole board, or how good they are.
func (r *labelReader) saysSource(text string) bool {
	s := r.wholes.said(text)
	limits := slices.ContainsFunc(s.Limits, func(l Limited) bool { return l.To != catalogue.Whole })
	plain := !limits && len(s.Unknown)+len(s.Units) == 0 && !s.Timed && s.Until.IsZero() && s.Of.IsEmpty()
	return plain && (len(s.Limits) > 0 || slices.Contains(nothingToLabels, s.Harmless))
}
