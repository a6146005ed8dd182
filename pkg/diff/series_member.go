package diff

import (
	"encoding/csv"
	"io"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/quantity"
)

// Only returns the series reduced to the lines that are wanted.
func (s *Series) Only(wanted func(indicator string) bool) *Series {
	out := *s
	out.Lines = nil
	for _, l := range s.Lines {
		if wanted == nil || wanted(l.ID) {
			out.Lines = append(out.Lines, l)
		}
	}
	return &out
}

// MemberLine is the figures of a member over the periods. A member that others became has no
// figure before it existed: its line begins there.
type MemberLine struct {
	Member *catalogue.Member
	Points []Point
}

// ByMember lists the members with a figure of an indicator in some period, in the order of the
// catalogue; nil for a ratio, and if only totals were published.
func (s *Series) ByMember(id string) []MemberLine {
	var list []MemberLine
	for _, m := range s.Catalogue.Members {
		one, any := MemberLine{Member: m}, false
		for n, p := range s.Periods {
			point := Point{Period: p}
			if r := s.Results[p]; r != nil {
				if f := part(r, id, m.ID); f != nil {
					point.Value, any = quantity.Some(f.Figure.Value), true
				}
			}
			if n > 0 {
				point.Before = one.Points[n-1].Value
			}
			one.Points = append(one.Points, point)
		}
		if any {
			list = append(list, one)
		}
	}
	return list
}

const trendPartsHeader = "bloc,period,indicator,label,member,unit,value,delta,growth"

// WriteParts writes one row for each figure of a board for programs, in the form of WriteCSV.
func (s *Series) WriteParts(w io.Writer, lang string) error {
	rows := [][]string{strings.Split(trendPartsHeader, ",")}
	for _, l := range s.Lines {
		label := diag.Plain(s.Catalogue.Label(l.ID).In(lang))
		for _, m := range s.ByMember(l.ID) {
			for i := range m.Points {
				if one := l.point(&m.Points[i]); one.value != "" {
					rows = append(rows, []string{s.Catalogue.Bloc.ID, one.period, l.ID, label, m.Member.ID, string(l.Unit), one.value, one.delta, one.growth})
				}
			}
		}
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// writeMembers writes the figures of the boards.
func (s *Series) writeMembers(j *diag.JSON, l *Line) {
	members := s.ByMember(l.ID)
	if len(members) == 0 {
		return
	}
	diag.Objects(j, "members", members, func(m *MemberLine) {
		j.Text("member", m.Member.ID)
		diag.Objects(j, "values", m.Points, func(p *Point) {
			j.Text("period", p.Period.String())
			j.Optional("value", exact(p.Value))
		})
	})
}
