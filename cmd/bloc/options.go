package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bloc/pkg/answer"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/report"
	"bloc/pkg/workbook"
)

// common are the flags for reading reports, the same for every command.
type common struct {
	formats   formats // the formats of the command
	format    string  // the name of the format to print
	lang      string
	catalogue string
	maps      []string
	rates     []string
	prefer    []string
	seen      []string          // the paths of the files that were read
	digests   map[string]string // their SHA-256, by path
	effect    answer.Effect     // the effect of answers on the run
	period    string
	passwords string // the path of the file of passwords
	keep      bool   // the bytes of reports are needed after they are read
	narrowing
	known func(*common, *report.Options) error // adds what else is known of the reports; nil for nothing

	cmd   *cobra.Command    // the command that runs
	held  map[string][]byte // user files in a book, by path; they are not read from the disk
	basis workbook.Basis    // the files read so far
}

// flags adds the flags to a command with some formats, of which the first is the default.
func (o *common) flags(cmd *cobra.Command, list formats) {
	o.formats = list
	f := cmd.Flags()
	f.StringVar(&o.format, "format", list[0].name, strings.Join(list.printed(), ", "))
	f.StringVar(&o.catalogue, "catalogue", "", "")
	cmd.PreRunE = func(*cobra.Command, []string) error {
		o.cmd = cmd
		o.lang = cmd.Flag("lang").Value.String()
		if o.lang != "vi" && o.lang != "en" {
			return usage(diag.Says(usages.choice, "--lang", o.lang, "vi, en"))
		}
		if colour := cmd.Flag("color").Value.String(); !slices.Contains([]string{"auto", "always", "never"}, colour) {
			return usage(diag.Says(usages.choice, "--color", colour, "auto, always, never"))
		}
		_, err := list.named(o.format)
		return err
	}
}

// texts is a flag that may be given several times. The library has such a value too, but
// writes it as CSV, through a buffer of 4 KB, for every flag of every command at every start.
type texts []string

// Set adds a value.
func (t *texts) Set(text string) error {
	*t = append(*t, text)
	return nil
}

// String joins the values.
func (t *texts) String() string { return strings.Join(*t, " ") }

// Type makes the completion of command lines offer the flag several times.
func (t *texts) Type() string { return "stringArray" }

// reading adds the flags that matter only if reports are read.
func (o *common) reading(cmd *cobra.Command) {
	f := cmd.Flags()
	f.Var((*texts)(&o.maps), "map", "")
	f.Var((*texts)(&o.rates), "rate", "")
	o.passwordFlag(cmd)
	o.narrowing.flags(cmd)
	f.Var((*texts)(&o.prefer), "prefer", "")
}

// passwordFlag adds the flag of the passwords of reports.
func (o *common) passwordFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.passwords, "password-file", "", "")
}

// periodFlag adds the flag of the period of the reports.
func (o *common) periodFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.period, "period", "", "")
}

// userFiles are the files that a person wrote for bloc.
func (o *common) userFiles() []string { return append(slices.Clone(o.maps), o.passwords) }

// preferred refuses a --prefer that names none of the files that were read.
func (o *common) preferred() error {
	for _, written := range o.prefer {
		if !slices.ContainsFunc(o.seen, func(path string) bool { return inbox.Names(written, path) }) {
			return usage(diag.Says(words.notPreferred, written))
		}
	}
	return nil
}

// mostPasswords bounds the passwords. Each costs time on each encrypted file.
const mostPasswords = 100

// readPasswords reads the file of passwords, one a line; none if no file is named. It removes
// only the ends of lines, and the mark that the editor of Windows puts before a text in UTF-8.
func (o *common) readPasswords(ctx context.Context) ([]string, error) {
	if o.passwords == "" {
		return o.effect.Passwords, nil
	}
	data, err := o.userFile(ctx, "--password-file", o.passwords)
	if err != nil {
		return nil, err
	}
	list := slices.Clone(o.effect.Passwords)
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			list = append(list, line)
		}
	}
	if len(list) == 0 || len(list) > mostPasswords {
		return nil, usage(diag.Says(usages.passwords, o.passwords, len(list), mostPasswords))
	}
	return list, nil
}

// load reads the catalogue.
func (o *common) load(ctx context.Context) (*catalogue.Catalogue, error) {
	if o.catalogue == "" {
		c, err := catalogue.Load(nil)
		if err != nil {
			return nil, failed(err)
		}
		return c, nil
	}
	c, err := catalogue.Load(newUserFolder(ctx, o.catalogue))
	if err != nil && ctx.Err() == nil {
		return nil, usage(diag.Says(userWords.wrong, "--catalogue", o.catalogue, err))
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return c, nil
}

// reportOptions reads the flags and user files for reading reports.
func (o *common) reportOptions(ctx context.Context, c *catalogue.Catalogue) (report.Options, error) {
	opts := report.Options{Catalogue: c, Rates: report.Rates{}, Memory: &report.Memory{}}
	if o.period != "" {
		p, err := figure.ParsePeriod(o.period)
		if err != nil {
			return opts, usage(ofUsage("--period", err))
		}
		opts.Period = p
	}
	for _, rate := range o.rates {
		if err := opts.AddRate(rate); err != nil {
			return opts, usage(diag.Says(userWords.wrong, "--rate", rate, err))
		}
	}
	for _, path := range o.maps {
		data, err := o.userFile(ctx, "--map", path)
		if err != nil {
			return opts, err
		}
		if err := opts.AddMap(data); err != nil {
			return opts, usage(diag.Says(userWords.wrong, "--map", path, err))
		}
		o.restsOn("map", path, data)
	}
	if o.known != nil {
		return opts, o.known(o, &opts)
	}
	return opts, nil
}
