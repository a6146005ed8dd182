package report

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/label"
	"bloc/pkg/layout"
)

// sender is the member to whom a file's texts give the report, with the text that does so.
type sender struct {
	label.Sender
	sheet *layout.Sheet
	label layout.Label
}

// member returns the id of the member that sends the report; empty if none is found. What the
// user states comes first, then the report's own texts, then the name of the file.
func (id *identity) member(name label.FileName) string {
	byName := name.Member(id.members)
	if m, _ := stated(id.options.Members, id.report.Path); m != "" {
		return m
	}
	if stated := id.statedFile(func(s *StatedFile) bool { return s.Member != "" }); stated != nil {
		return stated.Member
	}
	s := id.sender()
	switch {
	case s.Evidence == label.Elsewhere:
		id.noMember(diag.MemberElsewhere, s)
	case s.Evidence == label.Doubtful, s.Evidence == label.Silent && byName == nil, s.Evidence == label.Guessed && byName != nil && !name.Names(s.Member):
		id.noMember(diag.MemberUnknown, s)
	case s.Evidence == label.Silent:
		id.guessed(byName, filepath.Base(id.report.Path), diag.Place{File: id.report.Path})
		return byName.ID
	case s.Evidence == label.Guessed && byName == nil:
		id.guessed(s.Member, id.text(s.label), id.placeOf(s))
		return s.Member.ID
	case byName != nil && !name.Names(s.Member):
		out := diag.MemberDiffers.At(id.placeOf(s)).With("name", diag.Same(s.Member.Name))
		out.Member, out.Found = s.Member.ID, byName.Name
		id.findings.add(out)
		return s.Member.ID
	default:
		return s.Member.ID
	}
	return ""
}

// noMember reports that the report belongs to no member, or may belong to several.
func (id *identity) noMember(rule *diag.Rule, s sender) {
	out := id.findings.ofFile(rule).With("kind", id.catalogue.Bloc.Member)
	out.Place = id.placeOf(s)
	if s.sheet != nil {
		out.Found = oneLine(id.text(s.label))
	}
	id.findings.add(out)
}

// guessed reports which member the report seems to belong to.
func (id *identity) guessed(m *catalogue.Member, by string, at diag.Place) {
	out := id.findings.ofFile(diag.MemberGuessed).With("name", diag.Same(m.Name)).With("id", diag.Same(m.ID))
	out.Place, out.Member, out.Found = at, m.ID, oneLine(by)
	id.findings.add(out)
}

// placeOf returns the place of the text that says whose the report is; the file if there is none.
func (id *identity) placeOf(s sender) diag.Place {
	if s.sheet == nil {
		return diag.Place{File: id.report.Path}
	}
	return id.findings.at(s.sheet, s.label.Ref())
}

// sender finds whose report the file is by the lines over the first table of its sheets, in their
// order. Hidden sheets do not count.
func (id *identity) sender() (found sender) {
	for _, s := range id.layouts {
		if s.Source.Hidden {
			continue
		}
		one := id.senderOn(s)
		if one.Evidence == label.Silent || one.Evidence == label.Guessed && found.sheet != nil {
			continue
		}
		if found = one; found.Evidence != label.Guessed {
			break
		}
	}
	return found
}

// senderOn finds whose report the file is by one of its sheets.
func (id *identity) senderOn(s *layout.Sheet) sender {
	found, known := id.senders[s]
	if !known {
		found = id.readSender(s)
		id.senders[s] = found
	}
	return found
}

func (id *identity) readSender(s *layout.Sheet) sender {
	labels := headOf(s)
	lines, of := id.headLines(labels)
	found := sender{Sender: id.Sender(lines, id.members), sheet: s}
	if found.Evidence != label.Silent {
		found.label = labels[of[found.Line]]
	}
	return found
}

// ofOthers returns the letterhead, on a sheet, of an office that did not send the report; nil if
// there is none.
func (id *identity) ofOthers(s *layout.Sheet) *layout.Label {
	_, known := stated(id.options.Members, id.report.Path)
	if id.report.Member == "" || known {
		return nil
	}
	found := id.senderOn(s)
	if !found.Head || found.Evidence == label.Stated && found.Member.ID == id.report.Member {
		return nil
	}
	return &found.label
}

// headOf lists the texts over the first table of a sheet, or all texts of a sheet without tables.
// Texts of one column follow each other.
func headOf(s *layout.Sheet) []layout.Label {
	labels := slices.Clone(s.Lines)
	if len(s.Tables) > 0 {
		labels = nil
		for _, t := range s.Tables {
			labels = append(labels, t.Above...)
		}
		top := int(s.Tables[0].Rows[0].Number)
		labels = slices.DeleteFunc(labels, func(l layout.Label) bool { return l.Cell.Row() >= top })
	}
	slices.SortStableFunc(labels, func(a, b layout.Label) int {
		return cmp.Or(a.Cell.Col()-b.Cell.Col(), a.Cell.Row()-b.Cell.Row())
	})
	return labels
}

// headLines reads the texts over a table. It reads each line of a cell by itself, unless the
// lines are one title. of holds the index of the text that each line comes from.
func (id *identity) headLines(labels []layout.Label) (list []label.HeadLine, of []int) {
	aside := id.addressed(labels)
	for i, l := range labels {
		whole := id.Line(id.text(l))
		lines := []*label.Line{whole}
		if !whole.IsTitle() || whole.HeadsPaper() || whole.CallsSender() {
			lines = id.Lines(strings.Split(id.text(l), "\n"))
		}
		for n, line := range lines {
			one := label.HeadLine{Line: line, Row: 1, Col: l.Cell.Col(), Aside: aside[i] || whole.Aside() && !whole.CallsSender() || id.isNarrative(id.text(l))}
			one.Aside = one.Aside || n > 0 && id.Addresses(lines[n-1])
			if last := len(list) - 1; last >= 0 {
				one.Row = list[last].Row + 1
				if apart := n == 0 && l.Cell.Row() != labels[i-1].Cell.Row()+1; apart {
					one.Row++
				}
			}
			list, of = append(list, one), append(of, i)
		}
	}
	return list, of
}

// addressed finds the texts that belong to a receiver: beside a line that only addresses
// somebody, right below it, or in a list below it. A title does not belong to one.
func (id *identity) addressed(labels []layout.Label) map[int]bool {
	found := map[int]bool{}
	for _, to := range labels {
		line := id.Line(id.text(to))
		alone := id.Addresses(line)
		if !alone && !line.BeginsAddress() {
			continue
		}
		for n, l := range labels {
			right := l.Cell.Row() == to.Cell.Row() && l.Cell.Col() > to.Cell.Col()
			listed := l.Cell.Row() > to.Cell.Row() && strings.IndexAny(strings.TrimSpace(l.Cell.Text), "-+•") == 0
			below := l.Cell.Row() == to.Cell.Row()+1 && l.Cell.Col() == to.Cell.Col() && !id.Line(id.text(l)).IsTitle()
			found[n] = found[n] || listed || alone && (right || below)
		}
	}
	return found
}

// ownTitles returns those texts over a table that are not about others than the office that the
// figures come from.
func (id *identity) ownTitles(labels []layout.Label) []layout.Label {
	aside := id.addressed(labels)
	own := make([]layout.Label, 0, len(labels))
	for i, l := range labels {
		if !aside[i] && !id.Line(id.text(l)).Aside() {
			own = append(own, l)
		}
	}
	return own
}
