package catalogue

// Making is what words mean in a text about how figures came about, as "lấy theo tờ khai".
type Making string

// What words may mean there.
const (
	MakesFigures Making = "make"    // what was done to come to figures: "lấy từ", "giữ nguyên"
	OpensMaking  Making = "opening" // likewise, where a text of a single part begins with it: "theo"
	OfFigures    Making = "figure"  // figures, or where they stand: "số liệu", "cột"
	FromKnown    Making = "known"   // what figures may come from without a question
	Matters      Making = "matters" // what makes a difference, although its single words do not: "từ khi"
	DoubtsThem   Making = "doubt"   // whoever wrote it doubts the figures: "hỏi lại"
	SettlesThem  Making = "settled" // a text with it doubts nothing: "làm tròn"
)

type makingEntry struct {
	Is    Making
	Texts []string
}

// addMakings fills the vocabulary of how figures came about. It is separate from the
// vocabulary of lines: a word that says nothing in a title may say in a note what a figure is.
func (b *builder) addMakings(d *document) {
	makings := newCompiler(d)
	var meaning []int32
	for i, e := range d.Makings {
		switch e.Is {
		case MakesFigures, OpensMaking, OfFigures, FromKnown, Matters, DoubtsThem, SettlesThem:
		default:
			b.fail("makings %v: is is %q, expected make, opening, figure, known, matters, doubt or settled", e.Texts, e.Is)
		}
		b.Makings.phrases = append(b.Makings.phrases, Phrase{Making: e.Is})
		for _, text := range e.Texts {
			meaning = append(meaning, int32(i))
			if err := makings.add(text); err != nil {
				b.fail("makings %q: %w", text, err)
			}
		}
	}
	makings.finish(b.Makings)
	b.Makings.short = abbreviations{} // the words of a text are written out once, by Words
	b.Makings.meanings = packNumbers(meaning)
}
