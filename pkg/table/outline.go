package table

import (
	"fmt"
	"slices"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// Outline is the table by indicator before it is laid out: what its lines show,
// which columns are needed, and the notes below. The printed table and the
// workbook are both made from it, so that they say the same.
type Outline struct {
	Plan     bool // some report carries plans
	Previous bool // some report states the year before
	Estimate bool // some figure of the period is an estimate
	Lines    []Line
	Notes    []string // footnotes, each beginning with its mark, as "(1) "
}

// Line is one line of the table by indicator.
type Line struct {
	Level  int    // 0 for a section, 1 for its rows, 2 for the rows under these
	Number string // "I", "1", "-"
	Title  string
	Shows  string             // the code of what it shows, empty for a heading
	Unit   *catalogue.Unit    // nil for a heading
	Total  *aggregate.Total   // nil unless it shows an indicator that is in the result
	Ratio  *aggregate.Derived // nil unless it shows a ratio that is defined
	Boards string             // members that it covers of those expected, as "10/11"
	Remark string             // marks of the footnotes, as "(1) (3)"
}

// OutlineOf builds the lines of the catalogue's sections with the notes they need.
// Lines that lack the same members share a note.
func OutlineOf(r *aggregate.Result, lang string) *Outline {
	o := &Outline{}
	for _, t := range r.Totals {
		o.Plan = o.Plan || t.Plan != nil
		o.Previous = o.Previous || t.Previous != nil
		o.Estimate = o.Estimate || t.Estimate
	}
	b := &outliner{o, r, lang}
	for i, s := range r.Catalogue.Sections {
		b.line(0, Roman(i+1), s)
		for j, row := range s.Rows {
			b.line(1, fmt.Sprint(j+1), row)
			for _, sub := range row.Rows {
				b.line(2, "-", sub)
			}
		}
	}
	return o
}

type outliner struct {
	*Outline
	r    *aggregate.Result
	lang string
}

func (b *outliner) line(level int, number string, row catalogue.Row) {
	end := b.r.Period.End().Format("02/01/2006")
	l := Line{Level: level, Number: number, Title: strings.ReplaceAll(row.Title.In(b.lang), "{end}", end), Shows: row.Shows}
	if l.Shows != "" {
		l.Unit = b.r.Catalogue.Unit(b.r.Catalogue.UnitOf(l.Shows))
		l.Total, l.Ratio = b.r.Total(l.Shows), b.r.Ratio(l.Shows)
		covered := 0
		var marks []string
		switch {
		case l.Total != nil:
			covered, marks = l.Total.Reported(), b.remarks(l.Total)
		case l.Ratio != nil:
			covered, marks = l.Ratio.Members, b.ratioRemarks(l.Ratio)
		}
		l.Boards = fmt.Sprintf("%d/%d", covered, len(b.r.Members))
		l.Remark = strings.Join(marks, " ")
	}
	b.Lines = append(b.Lines, l)
}

// remarks notes what a total lacks and over whom it is compared, and returns the
// marks of the notes.
func (b *outliner) remarks(t *aggregate.Total) []string {
	marks := b.coverage(t)
	if t.Plan != nil {
		without := members(t.Parts, func(p aggregate.Part) bool { return p.Plan == nil })
		marks = b.add(marks, totalWords.noPlan, without, t.Plan.Members, b.kind())
	}
	if t.Previous != nil {
		without := members(t.Parts, func(p aggregate.Part) bool { return p.Previous == nil })
		marks = b.add(marks, totalWords.noPrevious, without, Period(b.lang, t.Previous.Period), t.Previous.Members, b.kind())
		if t.Previous.Basis == aggregate.BasisPublished {
			marks = append(marks, b.note(totalWords.basis.Say(b.lang, Period(b.lang, t.Previous.Period))))
		}
	}
	return marks
}

// kind is what the bloc calls its members.
func (b *outliner) kind() string { return b.r.Catalogue.Bloc.Members.In(b.lang) }

// Notes are what the figures of a total lack or rest on, a sentence each; none where every
// board has a figure of its own for the year.
func Notes(r *aggregate.Result, t *aggregate.Total, lang string) []string {
	b := &outliner{&Outline{}, r, lang}
	b.coverage(t)
	notes := make([]string, len(b.Notes))
	for i, n := range b.Notes {
		notes[i] = strings.TrimPrefix(n, mark(i)+" ")
	}
	return notes
}

// coverage notes what the figures of a total lack or rest on.
func (b *outliner) coverage(t *aggregate.Total) []string {
	marks := b.add(nil, totalWords.missing, t.Missing)
	marks = b.add(marks, totalWords.estimated, members(t.Parts, func(p aggregate.Part) bool { return p.Figure.Estimate }))
	marks = b.add(marks, totalWords.partial, members(t.Parts, func(p aggregate.Part) bool { return p.Figure.Partial }))
	for _, reason := range notedReasons(t.Parts) {
		of := members(t.Parts, func(p aggregate.Part) bool {
			return p.Figure.Answered != nil && p.Figure.Answered.Note && p.Figure.Answered.Reason == reason
		})
		marks = b.add(marks, totalWords.noted, of, reason)
	}
	for _, words := range exceptions(t.Parts) {
		of := members(t.Parts, func(p aggregate.Part) bool { return p.Figure.Excepts == words })
		marks = b.add(marks, totalWords.excepts, of, words)
	}
	for _, rate := range rates(t.Parts) {
		of := members(t.Parts, func(p aggregate.Part) bool { return p.Figure.Rate != nil && same(*p.Figure.Rate, rate) })
		marks = b.add(marks, totalWords.converted, of, quantity.Format(rate.Rate, -1, b.lang), rate.Per)
	}
	return marks
}

// notedReasons lists why figures that are used are not all there is, as people answered.
func notedReasons(parts []aggregate.Part) []string {
	var list []string
	for _, p := range parts {
		if a := p.Figure.Answered; a != nil && a.Note && !slices.Contains(list, a.Reason) {
			list = append(list, a.Reason)
		}
	}
	return list
}

// exceptions lists the words by which something is not in figures, or is in them besides, each once.
func exceptions(parts []aggregate.Part) (list []string) {
	for _, p := range parts {
		if words := p.Figure.Excepts; words != "" && !slices.Contains(list, words) {
			list = append(list, words)
		}
	}
	return list
}

// add notes something of members, if there are any, and adds its mark.
func (b *outliner) add(marks []string, text diag.Text, ids []string, args ...any) []string {
	if len(ids) == 0 {
		return marks
	}
	return append(marks, b.note(text.Say(b.lang, append([]any{names(b.r, ids)}, args...)...)))
}

// ratioRemarks notes over whom a ratio is computed where that is not everyone.
func (b *outliner) ratioRemarks(d *aggregate.Derived) []string {
	of, by := b.r.Total(d.Derived.Of), b.r.Total(d.Derived.By)
	var lacking []string
	for _, m := range b.r.Members {
		if of.Part(m.ID) == nil || by.Part(m.ID) == nil {
			lacking = append(lacking, m.ID)
		}
	}
	if len(lacking) == 0 {
		return nil
	}
	return []string{b.note(totalWords.ratioFewer.Say(b.lang, names(b.r, lacking), d.Members, b.kind()))}
}

func members(parts []aggregate.Part, is func(aggregate.Part) bool) []string {
	var ids []string
	for _, p := range parts {
		if is(p) {
			ids = append(ids, p.Member)
		}
	}
	return ids
}

// rates lists the exchange rates in use, in the order of members.
func rates(parts []aggregate.Part) []figure.Conversion {
	var list []figure.Conversion
	for _, p := range parts {
		if r := p.Figure.Rate; r != nil && !slices.ContainsFunc(list, func(o figure.Conversion) bool { return same(o, *r) }) {
			list = append(list, *r)
		}
	}
	return list
}

func same(a, b figure.Conversion) bool { return a.Per == b.Per && a.Rate.Equal(b.Rate) }

// note adds a footnote, unless the same one is there, and returns its mark, as "(3)".
func (o *Outline) note(text string) string {
	for i, n := range o.Notes {
		if strings.TrimPrefix(n, mark(i)+" ") == text {
			return mark(i)
		}
	}
	m := mark(len(o.Notes))
	o.Notes = append(o.Notes, m+" "+text)
	return m
}

func mark(i int) string { return fmt.Sprintf("(%d)", i+1) }
