package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/inbox"
	"bloc/pkg/reply"
	"bloc/pkg/report"
	"bloc/pkg/sheet"
	"bloc/pkg/slip"
	"bloc/pkg/workbook"
)

// file is what became of one input.
type file struct {
	path     string
	report   *figure.Report // nil if the file cannot be used or is bloc's own
	entries  []*report.Entry
	findings diag.List
	own      bool
	sha256   string         // of the bytes; empty if nothing could be read
	original original       // the file as read, if it is to go back
	returned *slip.Returned // the slip, if it is a copy that came back
	damage   error          // what is wrong with the slip of such a copy
}

// original is a file as it was sent.
type original struct {
	data []byte // nil if nothing could be read
	mode fs.FileMode
}

// largeFile is the size in bytes above which files are read one at a time. In memory such a
// file may take fifty times its size.
const largeFile = 1 << 20

// readerWork is how many bytes of files keep a reader busy. With fewer, starting another
// reader costs more processor time than it saves.
const readerWork = 128 << 10

// readAll reads the reports that the arguments name, up to as many at a time as there
// are processors, and returns them in order with what was found on the way.
func (o *common) readAll(ctx context.Context, args []string, opts report.Options, s streams) ([]*file, diag.List, error) {
	args, err := namesIn(args)
	if err != nil {
		return nil, nil, err
	}
	paths, findings, err := inbox.Expand(args)
	if err != nil {
		return nil, nil, usage(err)
	}
	o.seen = append(o.seen, paths...)
	o.aside(args, s)
	files, err := o.readFiles(ctx, paths, opts, s)
	if err != nil {
		return nil, nil, err
	}
	for _, f := range files {
		if f.own {
			io.WriteString(s.err, words.ownBook.Say(o.lang, f.path))
		}
	}
	files, more := o.takeIn(files)
	findings.Add(more...)
	findings.Add(opts.Unmatched(paths)...)
	if len(files) == 0 {
		return nil, nil, usage(diag.Says(usages.noReport, strings.Join(args, ", ")))
	}
	return files, findings, nil
}

// readFiles reads files, and returns what became of each, in order.
func (o *common) readFiles(ctx context.Context, paths []string, opts report.Options, s streams) ([]*file, error) {
	passwords, err := o.readPasswords(ctx)
	if err != nil {
		return nil, err
	}
	files := make([]*file, len(paths))
	sizes, all := sizesOf(paths)
	var next atomic.Int64
	var large sync.Mutex
	if !o.quiet {
		defer progress{lang: o.lang, done: &next, all: len(paths)}.show(ctx, s)()
	}
	group, ctx := errgroup.WithContext(ctx)
	for range min(int64(runtime.GOMAXPROCS(0)), 1+all/readerWork) {
		group.Go(func() (err error) {
			defer faultAsError(&err)
			var buffers inbox.Reader
			buffers.Passwords = passwords
			for i := next.Add(1) - 1; i < int64(len(paths)); i = next.Add(1) - 1 {
				f, err := readFile(ctx, &source{paths[i], sizes[i], &buffers, &large, o.keep}, opts)
				if err != nil {
					return err
				}
				files[i] = f
			}
			return nil
		})
	}
	return files, group.Wait()
}

// takeIn notes the digests of the files that were read. It returns those that are reports and
// are not left out, with what was found on them.
func (o *common) takeIn(files []*file) ([]*file, diag.List) {
	var findings diag.List
	for _, f := range files {
		if o.leftOut(f) == nil {
			findings.Add(f.findings...)
		}
		if !f.own {
			o.took(f.path, f.sha256)
			o.digest(f)
		}
	}
	files = o.leaveOut(files, &findings)
	return slices.DeleteFunc(files, func(f *file) bool { return f.own }), findings
}

// digest notes the digest of a file.
func (o *common) digest(f *file) {
	if o.digests == nil {
		o.digests = map[string]string{}
	}
	o.digests[f.path] = f.sha256
}

// leftOut is the answer by which a file is not used; nil for none.
func (o *common) leftOut(f *file) *diag.Answer {
	for _, l := range o.effect.LeftOut {
		if l.Is(f.path, f.sha256) {
			return l.By
		}
	}
	return nil
}

// leaveOut takes out the files that are not used because of an answer, and reports that.
func (o *common) leaveOut(files []*file, findings *diag.List) []*file {
	return slices.DeleteFunc(files, func(f *file) bool {
		by := o.leftOut(f)
		if by != nil {
			out := diag.FileLeftOut.At(diag.Place{File: f.path})
			out.Found = by.String()
			findings.Add(out)
		}
		return by != nil
	})
}

// faultAsError makes a fault of the program an error. In a goroutine of its own it would end
// the program with the status of a wrong command line.
func faultAsError(err *error) {
	if fault := recover(); fault != nil {
		*err = failed(fmt.Errorf("internal error: %v\n%s", fault, debug.Stack()))
	}
}

// sizesOf returns the sizes of files in bytes, 0 for a file that cannot be read, and their
// sum.
func sizesOf(paths []string) (sizes []int64, all int64) {
	sizes = make([]int64, len(paths))
	for i, path := range paths {
		if info, err := os.Stat(path); err == nil {
			sizes[i] = info.Size()
			all += sizes[i]
		}
	}
	return sizes, all
}

// source is a file to read, and what is needed for that.
type source struct {
	path    string
	size    int64
	buffers *inbox.Reader
	large   *sync.Mutex // held while a large file is read
	keep    bool        // the bytes are needed when it is read
}

// read reads the workbook of a file. Bytes that are needed later are kept now: whoever read
// them again might find another file, or one that never ends.
func (s *source) read(ctx context.Context, f *file) (*sheet.Book, diag.List, error) {
	data, findings, err := s.buffers.Load(s.path, sheet.DefaultLimits())
	if data == nil {
		return nil, findings, err
	}
	f.sha256 = sheet.Digest(data)
	s.buffers.Digest = f.sha256
	if s.keep {
		f.original.data = bytes.Clone(data)
		if info, err := os.Stat(s.path); err == nil {
			f.original.mode = info.Mode().Perm()
		}
	}
	return s.buffers.ReadBytes(ctx, s.path, data, sheet.DefaultLimits())
}

func readFile(ctx context.Context, s *source, opts report.Options) (*file, error) {
	if s.size > largeFile {
		s.large.Lock()
		defer s.large.Unlock()
		defer runtime.GC()
	}
	f := &file{path: s.path}
	book, findings, err := s.read(ctx, f)
	if err != nil {
		return nil, err
	}
	f.findings = findings
	if book == nil {
		return f, nil
	}
	if workbook.Claims(book) {
		if err := workbook.Sealed(book); err != nil {
			f.findings.Add(workbook.Damaged(s.path, err))
			return f, nil
		}
		return &file{path: s.path, own: true, sha256: f.sha256}, nil
	}
	f.returned, f.damage = reply.Returned(book)
	var more diag.List
	f.report, f.entries, more = report.Read(s.path, book, opts)
	f.findings.Add(more...)
	if opts.NoLedger {
		s.buffers.Recycle(book) // the labels of a ledger stand in these cells
	}
	return f, nil
}
