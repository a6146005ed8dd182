package report

import (
	"strings"

	"bloc/pkg/label"
	"bloc/pkg/layout"
	"bloc/pkg/sheet"
	"bloc/pkg/viet"
)

// takeAbbreviations takes in the abbreviations that texts of the file explain. Letters that
// two texts explain differently keep their own meaning.
func (a *answers) takeAbbreviations(book *sheet.Book) {
	long, list, texts := map[string]string{}, []label.Abbreviation(nil), []string(nil)
	for _, s := range book.Sheets {
		for i := range s.Cells {
			c := &s.Cells[i]
			if c.Kind != sheet.Text || strings.IndexByte(c.Text, ':') < 0 && strings.IndexByte(c.Text, '=') < 0 {
				continue
			}
			text := a.text(layout.Label{Text: c.Text, Cell: c})
			explained := a.Abbreviations(text)
			if explained == nil {
				continue
			}
			texts = append(texts, text)
			for _, one := range explained {
				if known, met := long[one.Short]; met && viet.Fold(known) != viet.Fold(one.Long) {
					one.Long = ""
				}
				long[one.Short] = one.Long
			}
		}
	}
	for short, words := range long {
		if words != "" {
			list = append(list, label.Abbreviation{Short: short, Long: words})
		}
	}
	if texts != nil {
		a.Forget()
		a.Abbreviate(list, texts)
		a.ownWords = true
	}
}
