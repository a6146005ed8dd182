package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/answer"
	"bloc/pkg/diag"
	"bloc/pkg/standing"
	"bloc/pkg/table"
)

// sum makes the book of a year, says what came of it, shows it, and offers the copies for the
// boards.
func (d *desk) sum(y *year) int {
	b, err := d.books(y.period)
	if err != nil {
		d.fault(err)
		return statusOf(err)
	}
	all, err := d.aggregate(y, b)
	for d.busy(b.write) { // somebody has opened it in the meantime
		if !d.waitFor(b.write) {
			break
		}
		all, err = d.aggregate(y, b)
	}
	if status := statusOf(err); err != nil && status != statusFindings && status != statusAwaited {
		d.fault(err)
		return status
	}
	if all == nil || all.result == nil {
		d.fault(failed(errors.New(startWords.noTotals.Say(d.lang))))
		return statusFindings
	}
	d.report(y, b, all)
	if err := d.show(b.write); err != nil {
		d.say(startWords.notShown, b.write)
	}
	d.offer(y, b)
	if err != nil {
		return statusOf(err)
	}
	return statusComplete
}

// aggregate makes the book, and returns what it was made of.
func (d *desk) aggregate(y *year, b books) (all *aggregated, err error) {
	var o aggregateOptions
	o.known, o.putAway, o.filled = y.apply, d.putAway, []string{b.write}
	o.seenBy = func(a *aggregated) { all = a }
	err = d.command(aggregateCmd(d.silent(), &o), y.line(b, "-o", b.write))
	return all, err
}

// line returns the command line of a run.
func (y *year) line(b books, flags ...string) []string {
	args := append(flags, "--period", y.period.String())
	if b.answers != "" {
		args = append(args, "--answers", b.answers)
	}
	if b.previous != "" {
		args = append(args, "--previous", b.previous)
	}
	for _, path := range y.paths {
		args = append(args, "."+string(filepath.Separator)+path)
		if filepath.IsAbs(path) {
			args[len(args)-1] = path
		}
	}
	return args
}

// report says what was written, what is missing and what to do next.
func (d *desk) report(y *year, b books, all *aggregated) {
	where, _ := filepath.Abs(b.write)
	d.say(startWords.wrote, where)
	if b.changed != "" {
		d.say(startWords.changed, b.changed, b.write)
	}
	if b.filled > 0 {
		d.say(startWords.answered, b.filled, b.answers)
	}
	if d.away != "" {
		d.say(startWords.putAway, d.away)
	}
	if b.previous != "" {
		d.say(startWords.compared, b.previous)
	}
	for _, line := range all.result.Status(d.lang) {
		d.say(startWords.status, line)
	}
	boards := all.boards()
	d.whom(y, boards)
	d.strays(all.findings)
	questions := open(all)
	switch {
	case len(all.result.Status(d.lang)) == 0 && questions == 0:
		d.say(startWords.final, all.result.Reporting(), len(all.result.Members))
	case questions > 0:
		d.say(startWords.next, questions)
	default:
		d.say(startWords.nextReports)
	}
}

// open is how many questions of the sheet wait for an answer.
func open(all *aggregated) int {
	if all.asked == nil {
		return 0
	}
	return len(slices.DeleteFunc(slices.Clone(all.asked.Rows), func(f answer.Filled) bool { return !f.Reply.IsEmpty() }))
}

// whom lists the boards that have to be asked, each with the reason.
func (d *desk) whom(y *year, boards []standing.Board) {
	var lines []string
	for _, b := range boards {
		why := ""
		switch {
		case b.State == standing.Missing:
			why = startWords.missing.Say(d.lang, table.Period(d.lang, y.period))
		case b.State == standing.Unusable:
			why = startWords.unusable.Say(d.lang, strings.Join(b.Files, ", "), reason(b.Open, d.lang))
		case len(b.Open) > 0:
			why = startWords.toSettle.Say(d.lang, len(b.Open))
		default:
			continue
		}
		lines = append(lines, "  - "+b.Name+": "+why)
	}
	if len(lines) == 0 {
		return
	}
	d.say(startWords.whom)
	d.say(diag.Same("%s"), strings.Join(lines, "\n"))
}

// reason is the first of some findings in words.
func reason(list diag.List, lang string) string {
	if len(list) == 0 {
		return startWords.unclear.Say(lang)
	}
	return strings.TrimSuffix(list[0].Bare().Message(lang), ".")
}

// strays names the files whose board nobody knows.
func (d *desk) strays(findings diag.List) {
	seen := map[string]bool{}
	for _, f := range findings {
		if f.Member == "" && len(f.Members) == 0 && f.File != "" && f.Severity == diag.Error && f.IsOpen() && !seen[f.File] {
			if len(seen) == 0 {
				d.say(startWords.strays)
			}
			seen[f.File] = true
			d.say(diag.Same("  - %s: %s"), f.File, reason(diag.List{f}, d.lang))
		}
	}
}

// offer offers the copies for the boards, and writes them into a folder of their own.
func (d *desk) offer(y *year, b books) {
	if d.choose(startWords.offer.Say(d.lang), startWords.no.Say(d.lang), startWords.yes.Say(d.lang)) != 1 {
		return
	}
	folder := startWords.copies.In(d.lang)
	for n := 2; n < mostBooks && exists(folder); n++ {
		folder = startWords.copies.In(d.lang) + " (" + strconv.Itoa(n) + ")"
	}
	var o checkOptions
	o.known = y.apply
	if err := d.command(checkCmd(d.silent(), &o), y.line(b, "--return-to", folder)); err != nil && statusOf(err) != statusFindings && statusOf(err) != statusAwaited {
		d.fault(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) == 0 {
		return
	}
	where, _ := filepath.Abs(folder)
	d.say(startWords.returned, len(entries), where)
	d.show(where)
}
