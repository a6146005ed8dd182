package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bloc/pkg/answer"
	"bloc/pkg/catalogue"
	"bloc/pkg/check"
	"bloc/pkg/diag"
	"bloc/pkg/inbox"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
)

// answers are the flags for answers to questions, and to findings of rules.
type answers struct {
	explanations string
	files        []string
}

func (a *answers) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.explanations, "explanations", "", "")
	a.onlyAnswers(cmd)
}

// onlyAnswers adds the flag of the answers to questions alone.
func (a *answers) onlyAnswers(cmd *cobra.Command) {
	cmd.Flags().Var((*texts)(&a.files), "answers", "")
}

// inputs are the files that the flags name, except books, which may be overwritten.
func (a *answers) inputs() []string {
	list := []string{a.explanations}
	for _, path := range a.files {
		if !strings.EqualFold(filepath.Ext(path), ".xlsx") {
			list = append(list, path)
		}
	}
	return list
}

// answered are the answers of files; none of no file.
type answered struct {
	file string
	list []check.Explanation
	text []byte // of the file

	given    []answer.Answer
	rows     []row  // of the sheets of questions that were read
	by, date string // who answers and when, as the last of these says
	findings diag.List
	outcomes []answer.Outcome // outcomes of the given answers, once they are matched
}

// row is a row of a sheet of questions with the answer that it holds.
type row struct {
	answer.Filled
	at    diag.Place
	given int // the index of its answer among the given ones; -1 for none
}

// apply marks the findings that are answered.
func (a answered) apply(findings diag.List) diag.List {
	return check.Answer(findings, a.list, a.file)
}

// of keeps the answers for some periods.
func (a answered) of(wanted func(period string) bool) answered {
	out := a
	out.list = nil
	for _, e := range a.list {
		if wanted(e.Period) {
			out.list = append(out.list, e)
		}
	}
	return out
}

// read reads the answers; none if no flag is given.
func (a *answers) read(ctx context.Context, o *common, c *catalogue.Catalogue) (answered, error) {
	out := answered{file: a.explanations}
	for _, path := range a.files {
		if err := out.readFile(ctx, o, path, c); err != nil {
			return out, err
		}
	}
	out.dropContradicted()
	if a.explanations == "" {
		return out, nil
	}
	data, err := o.userFile(ctx, "--explanations", a.explanations)
	if err != nil {
		return out, err
	}
	out.text = data
	if out.list, err = check.ParseExplanations(data, c); err != nil {
		return out, usage(diag.Says(userWords.wrong, "--explanations", a.explanations, err))
	}
	return out, nil
}

// readFile reads the answers of a book of bloc's, or of a YAML file.
func (a *answered) readFile(ctx context.Context, o *common, path string, c *catalogue.Catalogue) error {
	data, err := o.userFile(ctx, "--answers", path)
	if err != nil {
		return err
	}
	if bytes.HasPrefix(data, []byte("PK")) {
		return a.readBook(ctx, o, content{path: path, data: data}, c)
	}
	list, err := answer.Parse(data, c)
	if err != nil {
		return usage(diag.Says(userWords.wrong, "--answers", path, err))
	}
	o.restsOn("answers", path, data)
	for _, one := range list {
		one.Origin.Path = path
		a.given = append(a.given, one)
	}
	return nil
}

// readBook reads what was filled into a sheet of questions.
func (a *answered) readBook(ctx context.Context, o *common, from content, c *catalogue.Catalogue) error {
	path := from.path
	book, _, err := new(inbox.Reader).ReadBytes(ctx, path, from.data, sheet.DefaultLimits())
	if err != nil {
		return err
	}
	if book == nil || !workbook.Claims(book) {
		return usage(diag.Says(usages.noQuestions, path))
	}
	replies, err := workbook.RepliesOf(path, book)
	if err != nil || replies == nil {
		return usage(diag.Says(usages.noQuestions, path))
	}
	a.by, a.date = replies.By, replies.Date
	first := len(a.given)
	a.findings.Add(replies.Findings...)
	for i, filled := range replies.Rows {
		if filled.Reply.IsEmpty() {
			continue
		}
		one := row{Filled: filled, at: replies.At(path, i), given: -1}
		given, err := filled.Question.Answer(filled.Reply, c)
		if err == nil {
			err = cmp.Or(answer.Check(given, c), applies(given, filled.Reply.Detail, c))
		}
		if err != nil {
			a.findings.Add(workbook.Unread(one.at, filled.Reply, err))
		} else {
			given.Origin = answer.Origin{Path: path, Line: replies.Lines[i]}
			one.given = len(a.given)
			a.given = append(a.given, given)
		}
		a.rows = append(a.rows, one)
	}
	return o.restsOnAnswers(path, a.given[first:])
}

// applies returns what is wrong with an answer, as a rate that no year had, or a meaning that
// nobody knows; nil for nothing.
func applies(a answer.Answer, detail string, c *catalogue.Catalogue) error {
	_, err := answer.Apply([]answer.Answer{a}, &report.Options{Catalogue: c})
	var fault *catalogue.Fault
	switch {
	case err != nil && a.Text != "":
		return answer.NotUnderstood(detail)
	case errors.As(err, &fault):
		return &catalogue.Fault{What: fault.What} // the row says where
	}
	return err
}

// restsOnAnswers notes the answers of a book, which may be overwritten. Figures do not rest on
// passwords.
func (o *common) restsOnAnswers(path string, given []answer.Answer) error {
	list := slices.DeleteFunc(slices.Clone(given), func(a answer.Answer) bool { return a.Kind == diag.Opens })
	if len(list) == 0 {
		return nil
	}
	text, err := answer.Write(list)
	if err != nil {
		return failed(err)
	}
	o.restsOn("answers", path, text)
	return nil
}

// effect applies answers to the way in which reports are read and the run proceeds.
func (a *answered) effect(o *common, options *report.Options) error {
	var err error
	if o.effect, err = answer.Apply(a.given, options); err != nil {
		return usage(diag.Says(userWords.wrong, "--answers", "", err))
	}
	return nil
}
