package label

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// IsRemark reports whether a text alone in its row is a remark between the rows of a table, not a
// heading of what follows. A remark calls itself one, or is a sentence with figures.
func (r *Reader) IsRemark(t Text) bool {
	text := strings.TrimSpace(viet.Decode(t.Raw, t.Font))
	if rest, ok := r.Line(text).behind(r.catalogue.Cues, catalogue.CueRemark); ok && (rest == "" || strings.Contains(text, ":")) {
		return true
	}
	return strings.HasSuffix(text, ".") && strings.ContainsAny(text, "0123456789") && len(strings.Fields(text)) >= sentence
}

// IsComment reports whether a text alone between rows of figures says what the figures above are:
// "(chỉ gồm doanh nghiệp FDI)", "Số trên tính đến hết quý III". If the numbers of the rows go on
// around the text, any sentence does, and so does a text with a bullet, unless it is a label that
// is understood. A text that ends in a colon is a heading.
func (r *Reader) IsComment(text string, goesOn bool) bool {
	text = strings.TrimSpace(text)
	if strings.HasSuffix(text, ":") || text == "" {
		return false
	}
	said := r.Said(text)
	switch {
	case said.Above != catalogue.NotAbove, r.statesFigures(text), strings.ContainsAny(text[:1], "-+*([") && said.IsStated():
		return true
	case said.Figures && said.sets() && said.Of.IsEmpty(): // "Riêng KCN Hòa Mạc chưa tổng hợp được"
		return true
	case said.Figures && said.leaves(): // "Chưa cộng doanh thu của 12 DN mới đi vào sản xuất"
		return true
	case r.tellsGrowth(text, said):
		return true
	case !goesOn:
		return false
	case strings.IndexAny(text, bullets) != 0:
		return r.isSentence(text, said)
	}
	return said.Figures || said.IsStated() || r.isAside(text, said)
}

// bullets are the marks at the beginning of a text that belongs to the row above it.
const bullets = "-–+*•(["

// isSentence reports whether a text between rows that count on is a sentence, not a heading of
// the rows below.
func (r *Reader) isSentence(text string, said *Said) bool {
	if len(strings.Fields(text)) < sentence {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(text); unicode.IsLower(first) && said.Harmless != "" {
		return true // "không có doanh nghiệp nợ đọng kéo dài"
	}
	return strings.HasSuffix(text, ".") || said.IsStated() || said.Figures || said.Units != nil && r.Read(Text{Raw: text}, Rows).Facets[catalogue.Measure] != catalogue.None
}

// tellsGrowth reports whether a text is a sentence with a percentage: "Thu ngân sách vượt dự toán
// 8,5%". A heading is not.
func (r *Reader) tellsGrowth(text string, said *Said) bool {
	percent := strings.IndexByte(text, '%')
	if percent < 1 || !isDigits(text[percent-1:percent]) && text[percent-1] != ' ' || said.Harmless != catalogue.AsExplanation {
		return false
	}
	return len(strings.Fields(text)) >= sentence && !r.Read(Text{Raw: text}, Rows).Understood()
}

// isAside reports whether a text between rows is not a label of figures. It names nothing that is
// counted, or is not understood.
func (r *Reader) isAside(text string, said *Said) bool {
	m := r.Read(Text{Raw: text}, Rows)
	uncounted := m.Facets[catalogue.Measure] == catalogue.None && m.Weak == catalogue.None
	switch {
	case uncounted && text[0] == '(' && m.Facets[catalogue.Event] == catalogue.None:
		return true // "(ước 10 tháng)", "(của DN FDI)"
	case m.Facets[catalogue.Role] == catalogue.Ratio, uncounted && said.Harmless != "" && m.Facets[catalogue.Origin] == catalogue.None:
		return true // "- Hoàn thành vượt mức"
	}
	return !m.Understood() && (!said.limitsPlainly() || text[0] == '(')
}

// statesFigures reports whether a text is a sentence on figures, "Các số liệu mục I là số đầu
// kỳ", or names the limit of figures: "Số liệu của KCN Hòa Mạc".
func (r *Reader) statesFigures(text string) bool {
	line := r.Line(text)
	_, ok := r.catalogue.Cues.Cut(line.folded, catalogue.CueFigures)
	return ok && (line.says(catalogue.CueStates) || r.Said(text).Narrowing() != nil)
}

// sentence is the least number of words that a sentence with figures has.
const sentence = 5

// Instructs reports whether a text heads rules for filling in a form, or a list of possible
// entries.
func (r *Reader) Instructs(text string) bool {
	return r.Line(text).opens.Has(catalogue.CueInstruction)
}
