package workbook

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"bloc/pkg/diag"
	"bloc/pkg/rank"
	"bloc/pkg/sheet"
	"bloc/pkg/table"
)

// WriteRank writes a ranking: a sheet with the order and the points, one with the figures from
// which the points come, and the findings. Scores that are sums are live formulas.
func WriteRank(w io.Writer, r *rank.Ranking, findings diag.List, o Options) error {
	b := &book{catalogue: r.Result.Catalogue, lang: o.Lang, path: o.Path, folder: o.Folder}
	var exact bytes.Buffer
	if err := r.WriteJSON(&exact, o.Program, o.Lang, findings); err != nil {
		return err
	}
	d := document{
		title: table.RankHeading(r, o.Lang)[1], exact: compact(exact.Bytes()),
		pages: []*page{newRanking(b, r), newRankFigures(b, r), newReview(b, findings)},
	}
	return d.write(w, b, o)
}

// newRanking is the sheet of the order, one table for each group.
func newRanking(b *book, r *rank.Ranking) *page {
	p := &page{name: words.ranking.Say(b.lang), widths: []float64{8, 24, 12}}
	for range r.Criteria.List {
		p.widths = append(p.widths, 18)
	}
	p.titles(table.RankHeading(r, b.lang))
	printed := table.Rank(r, b.lang)
	for i, g := range r.Groups {
		p.add()
		if g.Name != "" {
			p.line(g.Name, heading)
		}
		p.headed(printed[i].Header)
		for j, board := range g.Boards {
			p.add(b.ranked(p, board, printed[i].Rows[j])...)
			p.fit()
		}
		for _, note := range printed[i].Notes {
			p.line(note, plain)
		}
	}
	return p
}

// headed adds the header of a table.
func (p *page) headed(titles []string) {
	var cells []cell
	for _, title := range titles {
		cells = append(cells, cell{value: title, look: header})
	}
	p.fitHeader(p.add(cells...))
}

// fitHeader gives a header room for three lines.
func (p *page) fitHeader(row int) { p.height(row, 3*lineHeight) }

// ranked is the row of a board.
func (b *book) ranked(p *page, board rank.Board, printed []table.Cell) []cell {
	row := len(p.rows) + 1
	score := cell{value: board.Score.InexactFloat64(), look: number(2, true)}
	if !slices.ContainsFunc(board.Points, func(p rank.Points) bool { return !p.Counted }) {
		score.formula = fmt.Sprintf("SUM(%s:%s)", sheet.Ref(row, 4), sheet.Ref(row, 3+len(board.Points)))
	}
	cells := []cell{{value: board.Rank, look: middle}, {value: printed[1].In(b.lang), look: text}, score}
	for i, points := range board.Points {
		one := cell{value: printed[3+i].In(b.lang), look: middle}
		if points.Value.Valid {
			one = cell{value: points.Points.InexactFloat64(), look: number(2, false)}
		}
		cells = append(cells, one)
	}
	return cells
}

// newRankFigures is the sheet of what the points come from, one table for each criterion.
func newRankFigures(b *book, r *rank.Ranking) *page {
	p := &page{name: words.rankFigures.Say(b.lang), widths: []float64{24, 70, 22, 14}}
	for i, t := range table.Rank(r, b.lang)[len(r.Groups):] {
		if i > 0 {
			p.add()
		}
		p.line(t.Title[1], heading)
		p.headed(t.Header)
		for j, row := range t.Rows {
			points := pointsAt(r, j, i)
			cells := []cell{{value: row[0].In(b.lang), look: text}, {value: row[1].In(b.lang), look: text}, {look: middle}, {value: row[3].In(b.lang), look: middle}}
			if points.Value.Valid {
				places := table.RankPlaces(b.catalogue, points.Criterion)
				cells[2] = cell{value: points.Value.Decimal.InexactFloat64(), look: number(places, false)}
				cells[3] = cell{value: points.Points.InexactFloat64(), look: number(2, false)}
			}
			p.add(cells...)
			p.fit()
		}
	}
	return p
}

// pointsAt returns the points in a row of a criterion's table.
func pointsAt(r *rank.Ranking, row, criterion int) rank.Points {
	for _, g := range r.Groups {
		if row < len(g.Boards) {
			return g.Boards[row].Points[criterion]
		}
		row -= len(g.Boards)
	}
	return rank.Points{}
}
