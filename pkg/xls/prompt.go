package xls

import (
	"strings"

	"bloc/pkg/sheet"
)

// readPrompt reads what Excel shows beside the cells of a data validation: a title and a text
// (MS-XLS 2.4.88). If it is broken, nothing else suffers.
func (w *worksheet) readPrompt() error {
	const shown = 1 << 18
	p := &pieces{now: w.rec.body}
	flags, ok := p.u32()
	title, _, text, _ := p.wordsOf(&ok), p.wordsOf(&ok), p.wordsOf(&ok), p.wordsOf(&ok)
	for range 2 { // the formulas
		length, _ := p.u16()
		p.u16()
		ok = ok && p.take(length) != nil
	}
	count, _ := p.u16()
	if !ok || flags&shown == 0 {
		return nil
	}
	for range count {
		var at [4]int
		for i := range at {
			at[i], ok = p.u16()
		}
		if !ok || len(w.texts.prompts) >= mostPrompts {
			break
		}
		of := sheet.Range{Top: at[0] + 1, Left: at[2] + 1, Bottom: at[1] + 1, Right: at[3] + 1}
		for _, words := range []string{title, text} {
			if words = strings.Trim(words, " \x00"); words != "" {
				w.texts.prompts = append(w.texts.prompts, sheet.OnCells(sheet.Prompt, of, words))
			}
		}
	}
	return w.build.Spend(int64(len(title)+len(text)) + costOfText*int64(count))
}

// mostPrompts is how many prompts of a sheet are kept at most.
const mostPrompts = 2000

// wordsOf reads a text behind its length. ok becomes false if there is none.
func (p *pieces) wordsOf(ok *bool) string {
	length, found := p.u16()
	words := ""
	if found {
		words, found = p.name(length)
	}
	*ok = *ok && found
	return words
}
