package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/figure"
	"bloc/pkg/testcase"
)

// TestPerson plays the person who answers: it sums a folder, opens the book by a library
// that is not ours, picks from the lists of the sheet of questions, and sums again with
// that very book. A case of testdata/answers is a folder, as TestCauses makes them, of the
// sample reports of 2018, or of another year by a line "year 2017"; then, run by run, what
// is picked: "pick QUESTION|CHOICE|DETAIL|FOR", each part a piece of the text, "!" before that
// of a choice where one was picked before and "!-" to take it back, and "again" before the next
// run. "next-year" goes on with the samples of the year after, changed by the steps that follow.
// "unsigned" leaves out who answers; "keep NAME" keeps a copy of the book as it is filled in, and
// "with NAME" hands that over too.
// The output is what is asked and answered, and where totals are others than those of the sound
// reports.
func TestPerson(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the samples a hundred times")
	}
	testcase.Run(t, "../../testdata/answers", func(t *testing.T, _, input string) string {
		t.Parallel()
		p := &person{T: t, dir: t.TempDir(), year: "2018"}
		for line := range strings.Lines(input) {
			word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
			if word != "" && word != "#" {
				p.do(word, strings.Split(rest, "|"))
			}
		}
		p.sum()
		return p.out.String()
	})
}

// person is who answers, in the middle of a case.
type person struct {
	*testing.T
	dir, year string
	book      string // that was written last
	given     string // the book whose answers are read in the next run
	flags     []string
	unsigned  bool // nobody says who answers, and when
	out       strings.Builder
}

// folder is where the reports are, made when it is needed first.
func (p *person) folder() string {
	dir := filepath.Join(p.dir, p.year)
	if _, err := os.Stat(dir); err != nil {
		if err := os.CopyFS(dir, os.DirFS(filepath.Join("../../testdata/reports", p.year))); err != nil {
			p.Fatal(err)
		}
	}
	return dir
}

func (p *person) do(word string, args []string) {
	switch word {
	case "year":
		p.year = args[0]
	case "flags":
		p.flags = strings.Fields(args[0])
	case "next-year":
		p.sum()
		p.year = fmt.Sprint(p.year[:3], string(p.year[3]+1))
		p.given, p.book = p.book, ""
	case "pick":
		if p.book == "" || p.given != p.book {
			p.sum()
		}
		p.pick(append(args, "", "", ""))
	case "unsigned":
		p.unsigned = true
	case "with": // another book of answers besides
		p.flags = append(p.flags, "--answers", filepath.Join(p.dir, args[0]))
	case "keep": // a copy of the book as it is
		data, err := os.ReadFile(p.book)
		if err == nil {
			err = os.WriteFile(filepath.Join(p.dir, args[0]), data, 0o600)
		}
		if err != nil {
			p.Fatal(err)
		}
	case "again":
		p.sum()
	default:
		if err := steps[word](filepath.Join(p.folder(), args[0]), args[1:]); err != nil {
			p.Fatal(word, args, err)
		}
	}
}

// sum sums the folder, with the answers of the last book.
func (p *person) sum() {
	args := append([]string{"aggregate", p.folder(), "--period", p.year, "--format", "json"}, p.flags...)
	if p.given != "" {
		args = append(args, "--answers", p.given)
	}
	p.book = filepath.Join(p.dir, "Tổng hợp "+p.year+".xlsx")
	p.given = p.book
	var out, errs bytes.Buffer
	status := run(context.Background(), append(args, "-o", p.book), streams{&out, &errs, func(string) string { return "" }})
	fmt.Fprintf(&p.out, "%s: status %d\n", p.year, status)
	for line := range strings.Lines(errs.String()) {
		if strings.Contains(line, "[answer") || strings.Contains(line, "[map-unmatched]") {
			p.out.WriteString("  " + p.plain(line))
		}
	}
	p.questions()
	p.compare(out.Bytes())
	p.follow(out.Bytes())
	p.review()
}

// review notes of the answered findings of the book whether their figures are counted.
func (p *person) review() {
	f := p.open()
	defer f.Close()
	rows, err := f.GetRows("Nội dung cần rà soát")
	if err != nil {
		p.Fatal(err)
	}
	for _, row := range rows {
		if len(row) > 9 && row[1] == "đã trả lời" {
			fmt.Fprintf(&p.out, "  %s: đã trả lời, %s\n", row[9], row[2])
		}
	}
}

// follow holds that the figures which rest on what is written in the book name the rows as they
// stand in it now.
func (p *person) follow(text []byte) {
	var r struct {
		Totals []struct {
			Parts []struct{ Sources []figure.Source }
		}
	}
	if err := json.Unmarshal(text, &r); err != nil {
		p.Fatal(err)
	}
	f := p.open()
	defer f.Close()
	for _, t := range r.Totals {
		for _, part := range t.Parts {
			for _, s := range part.Sources {
				if s.File != p.book {
					continue
				}
				if reply, err := f.GetCellValue(s.Sheet, s.Cell); err != nil || !strings.Contains(reply, "Số liệu") && !strings.Contains(reply, "ghi 0") && !strings.Contains(reply, "Số đúng") {
					p.Errorf("%s!%s holds %q", s.Sheet, s.Cell, reply)
				}
			}
		}
	}
}

// plain is a text without the folder of the case.
func (p *person) plain(text string) string { return strings.ReplaceAll(text, p.dir+"/", "") }

// compare notes the totals that differ from those of the sound reports.
func (p *person) compare(text []byte) {
	sound, got := totalsOf(p.T, soundJSON(p.T, p.year)), totalsOf(p.T, text)
	var list []string
	for id, value := range sound {
		if got[id] != value {
			list = append(list, fmt.Sprintf("  %s: %s, of the sound reports %s\n", id, got[id], value))
		}
	}
	slices.Sort(list)
	if len(list) == 0 {
		list = []string{"  totals as of the sound reports\n"}
	}
	p.out.WriteString(strings.Join(list[:min(len(list), 4)], ""))
	if more := len(list) - 4; more > 0 {
		fmt.Fprintf(&p.out, "  and %d more\n", more)
	}
}

func soundJSON(t *testing.T, year string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	run(context.Background(), []string{"aggregate", filepath.Join("../../testdata/reports", year), "--period", year, "--format", "json"}, streams{&out, &errs, func(string) string { return "" }})
	return out.Bytes()
}

// totalsOf are the totals of a JSON, with how many boards they are of.
func totalsOf(t *testing.T, text []byte) map[string]string {
	t.Helper()
	var r struct {
		Totals []struct {
			Indicator, Value string
			Reported         int
		}
	}
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	out := map[string]string{}
	for _, one := range r.Totals {
		out[one.Indicator] = fmt.Sprintf("%s of %d", one.Value, one.Reported)
	}
	return out
}

const questionSheet = "Nội dung cần trả lời"

// questions writes down the questions of the book with their choices.
func (p *person) questions() {
	f := p.open()
	defer f.Close()
	if open, err := f.GetCellValue(questionSheet, "A5"); err != nil || open != "" {
		fmt.Fprintf(&p.out, "  %s\n", open)
	}
	for row := 7; ; row++ {
		cell := func(col string) string {
			text, err := f.GetCellValue(questionSheet, col+fmt.Sprint(row))
			if err != nil {
				p.Fatal(err)
			}
			return text
		}
		if cell("E") == "" {
			break
		}
		fmt.Fprintf(&p.out, "  %s. %s\n", strings.Join([]string{cell("A"), cell("B"), cell("C"), cell("D")}, " | "), cell("E"))
		if filled := cell("G") + cell("H"); filled != "" || cell("J") != "" {
			fmt.Fprintf(&p.out, "     %s\n", strings.Join([]string{cell("G"), cell("H"), cell("I"), cell("J"), cell("F")}, " | "))
			continue
		}
		fmt.Fprintf(&p.out, "     %s\n", cell("F"))
		for _, choice := range p.list(f, "G"+fmt.Sprint(row)) {
			fmt.Fprintf(&p.out, "     - %s\n", choice)
		}
	}
}

func (p *person) open() *excelize.File {
	f, err := excelize.OpenFile(p.book)
	if err != nil {
		p.Fatal(err)
	}
	return f
}

// list is what a cell may be picked from.
func (p *person) list(f *excelize.File, cell string) []string {
	all, err := f.GetDataValidations(questionSheet)
	if err != nil {
		p.Fatal(err)
	}
	for _, v := range all {
		if v.Sqref != cell {
			continue
		}
		name, area, _ := strings.Cut(strings.ReplaceAll(v.Formula1, "$", ""), "!")
		from, to, _ := strings.Cut(area, ":")
		col, first, _ := excelize.CellNameToCoordinates(from)
		_, last, err := excelize.CellNameToCoordinates(to)
		if err != nil {
			p.Fatal(v.Formula1, err)
		}
		var list []string
		for row := first; row <= last; row++ {
			at, _ := excelize.CoordinatesToCellName(col, row)
			text, err := f.GetCellValue(strings.Trim(name, "'"), at)
			if err != nil {
				p.Fatal(err)
			}
			list = append(list, text)
		}
		return list
	}
	return nil
}

// pick answers the first question that is still open and of which a piece is given.
func (p *person) pick(args []string) {
	f := p.open()
	defer f.Close()
	set := func(cell, text string) {
		if err := f.SetCellValue(questionSheet, cell, text); err != nil {
			p.Fatal(err)
		}
	}
	if !p.unsigned {
		set("C3", "Trần Thị B")
		set("C4", "15/01/"+fmt.Sprint(p.year[:3], string(p.year[3]+1)))
	}
	for row := 7; ; row++ {
		at := fmt.Sprint(row)
		asks, _ := f.GetCellValue(questionSheet, "E"+at)
		board, _ := f.GetCellValue(questionSheet, "B"+at)
		done, _ := f.GetCellValue(questionSheet, "G"+at)
		if asks == "" {
			p.Fatalf("nobody asks %q:\n%s", args[0], p.out.String())
		}
		if !strings.Contains(board+" "+asks, args[0]) || done != "" && args[1] != "" && !strings.HasPrefix(args[1], "!") {
			continue
		}
		p.pickIn(f, at, args, set)
		break
	}
	if err := f.Save(); err != nil {
		p.Fatal(err)
	}
}

// pickIn fills in a row.
func (p *person) pickIn(f *excelize.File, row string, args []string, set func(cell, text string)) {
	for _, one := range []struct{ cell, piece string }{{"G" + row, strings.TrimPrefix(args[1], "!")}, {"I" + row, args[3]}} {
		switch one.piece {
		case "":
			continue
		case "-": // what was picked is taken back
			set(one.cell, "")
			continue
		}
		list := p.list(f, one.cell)
		i := slices.IndexFunc(list, func(text string) bool { return strings.Contains(text, one.piece) })
		if i < 0 {
			p.Fatalf("%q is not in the list %q", one.piece, list)
		}
		set(one.cell, list[i])
	}
	if args[2] != "" {
		set("H"+row, args[2])
	}
}
