package main

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"bloc/pkg/diag"
)

// mostUser bounds a file that a person writes for bloc, in bytes.
const mostUser = 16 << 20

// userFile reads a file that a flag names. It may be a pipe, as a shell makes of <(…). So it
// is read only once, to its end or to the bound, and only until an interrupt.
func (o *common) userFile(ctx context.Context, flag, path string) ([]byte, error) {
	if text, ok := o.held[path]; ok {
		return text, nil
	}
	data, err := readBounded(ctx, path, mostUser)
	if err != nil && ctx.Err() == nil {
		return nil, usage(diag.Says(userWords.cannotRead, flag, path, ofFile(err)))
	}
	return data, err
}

// readBounded reads a file up to a number of bytes, unless it is interrupted.
func readBounded(ctx context.Context, path string, most int64) ([]byte, error) {
	return unlessInterrupted(ctx, func() ([]byte, error) {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		data, err := io.ReadAll(io.LimitReader(f, most+1))
		if err == nil && int64(len(data)) > most {
			err = diag.Says(userWords.tooLarge, most>>20)
		}
		return data, err
	})
}

// userFolder is a folder of files that a person writes for bloc.
type userFolder struct {
	fs.FS
	ctx context.Context
	dir string
}

func newUserFolder(ctx context.Context, dir string) fs.FS { return userFolder{os.DirFS(dir), ctx, dir} }

// ReadFile reads a file as userFile does.
func (f userFolder) ReadFile(name string) ([]byte, error) {
	return readBounded(f.ctx, filepath.Join(f.dir, filepath.FromSlash(name)), mostUser)
}

// userWords are the words about files that a person writes for bloc.
var userWords = struct{ cannotRead, tooLarge, wrong, writeQuestions diag.Text }{
	cannotRead: diag.Text{Vi: "%s %s: không đọc được: %v", En: "%s %s: cannot be read: %v"},
	tooLarge:   diag.Text{Vi: "lớn hơn %d MiB", En: "it is larger than %d MiB"},
	wrong:      diag.Text{Vi: "%s %s: %v", En: "%s %s: %v"},
	writeQuestions: diag.Text{Vi: "--write-explanations %s: không thể thêm gì vào sau nội dung đã có; hãy viết thành danh sách, mỗi mục một dòng \"- {…}\" sát lề trái",
		En: "--write-explanations %s: nothing can be added behind what it holds; write it as a list, a line \"- {…}\" at the margin for each entry"},
}
