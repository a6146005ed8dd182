package table

import (
	"fmt"
	"strings"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// Outline is the table by indicator before it is laid out: what its lines show, which columns
// are needed, and the notes. The printed table and the workbook are both made from it, so they
// say the same.
type Outline struct {
	Plan     bool // some report has plans
	Previous bool // some report states the year before
	Estimate bool // every figure of the period is an estimate
	Lines    []Line
	General  []string // what holds for most lines, one sentence each
	Notes    []string // footnotes, each beginning with its mark, as "(1) "
	Shared   *Shared  // the comparisons that leave out boards; nil if none does
}

// Line is one line of the table by indicator.
type Line struct {
	Level  int    // 0 for a section, 1 for its rows, 2 for the rows under these
	Number string // "I", "1", "-"
	Title  string
	Shows  string             // the code of what it shows; empty for a heading
	Unit   *catalogue.Unit    // nil for a heading
	Total  *aggregate.Total   // nil unless it shows an indicator that is in the result
	Ratio  *aggregate.Derived // nil unless it shows a ratio that is defined
	Boards string             // members that it covers of those expected, as "10/11"
	Remark string             // marks of the footnotes, as "(1) (3)"

	remarks []remark // all remarks on it
}

// Comparison is the plan of a line, or its year before, beside this period's figures of the
// same boards; nil if no board states any.
func (l Line) Comparison(role figure.Role) *aggregate.Comparison {
	switch {
	case l.Total == nil:
		return nil
	case role == figure.Plan:
		return l.Total.Plan
	}
	return l.Total.Previous
}

// Short reports whether the plan of a line, or its year before, covers fewer boards than the
// line. A percentage of the one would not be one of the other.
func (l Line) Short(role figure.Role) bool {
	c := l.Comparison(role)
	return c != nil && c.Members < l.Total.Reported()
}

// Given marks a figure that covers fewer boards than its line, as "(5/11)"; empty for others.
func (l Line) Given(role figure.Role) string {
	if !l.Short(role) {
		return ""
	}
	return fmt.Sprintf("(%d/%d)", l.Comparison(role).Members, l.Total.Expected)
}

// Indexed reports whether some line is compared over all boards that it covers. Only then does
// its table have a column of percentages.
func (o *Outline) Indexed(role figure.Role) bool {
	for _, l := range o.Lines {
		if l.Comparison(role) != nil && !l.Short(role) {
			return true
		}
	}
	return false
}

// OutlineOf builds the lines of the catalogue's sections, with their notes. Lines that lack
// the same members share a note.
func OutlineOf(r *aggregate.Result, lang string) *Outline {
	o := &Outline{Estimate: allEstimated(r)}
	for _, t := range r.Totals {
		o.Plan = o.Plan || t.Plan != nil
		o.Previous = o.Previous || t.Previous != nil
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
	b.marks()
	b.share()
	return o
}

// allEstimated reports whether every figure of the period is an estimate.
func allEstimated(r *aggregate.Result) bool {
	any := false
	for _, t := range r.Totals {
		for _, p := range t.Parts {
			if !p.Figure.Estimate {
				return false
			}
			any = true
		}
	}
	return any
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
		switch {
		case l.Total != nil:
			covered, l.remarks = l.Total.Reported(), append(b.coverage(l.Total), b.basis(l.Total)...)
		case l.Ratio != nil:
			covered, l.remarks = l.Ratio.Members, b.ratioRemarks(l.Ratio)
		}
		l.Boards = fmt.Sprintf("%d/%d", covered, len(b.r.Members))
	}
	b.Lines = append(b.Lines, l)
}

// kind is what the bloc calls its members.
func (b *outliner) kind() string { return b.r.Catalogue.Bloc.Members.In(b.lang) }

// note adds a footnote, unless the same one is there, and returns its mark, as "(3)".
func (o *Outline) note(text string) string { return footnote(&o.Notes, text) }

// footnote adds a footnote to others, unless it is already there, and returns its mark.
func footnote(notes *[]string, text string) string {
	for i, n := range *notes {
		if strings.TrimPrefix(n, mark(i)+" ") == text {
			return mark(i)
		}
	}
	m := mark(len(*notes))
	*notes = append(*notes, m+" "+text)
	return m
}

func mark(i int) string { return fmt.Sprintf("(%d)", i+1) }
