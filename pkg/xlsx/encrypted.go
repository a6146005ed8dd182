package xlsx

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"io"
	"strconv"

	"github.com/richardlehane/mscfb"
	"github.com/xuri/excelize/v2"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// An encrypted workbook is a container of older Office with two streams: how it is encrypted,
// and the encrypted archive (MS-OFFCRYPTO 2.3). excelize decrypts it. The code here keeps a
// hostile container within bounds.
const (
	encryptionInfo   = "EncryptionInfo"
	encryptedPackage = "EncryptedPackage"

	// The container's own tables are small. Behind so many bytes of them, which hold at
	// most 512 streams, it is no encrypted workbook.
	mostTables = 64 << 10
	mostInfo   = 64 << 10
)

// encrypted is what is known of an encrypted workbook before it is decrypted.
type encrypted struct {
	data []byte
	size uint64 // size of the archive without padding
	spin int    // rounds of hashing that make a key from a password
}

// decrypt returns the archive of an encrypted workbook, opened with the first password that
// fits. Each try costs as many rounds of hashing as the file asks for, within the limit.
func (r *reader) decrypt(data []byte) ([]byte, error) {
	if len(r.buffers.Passwords) == 0 {
		return nil, &sheet.Fault{Rule: diag.FileEncrypted, Found: diag.Same("encrypted")}
	}
	if int64(len(data)) > r.limits.EncryptedBytes {
		return nil, sheet.OverLimit(sheet.Counted.Encrypted, r.limits.EncryptedBytes)
	}
	e, err := openEncrypted(data)
	if err != nil {
		return nil, sheet.Damaged("không đọc được cách mã hóa", "how it is encrypted cannot be read")
	}
	if e.spin < 0 || e.spin > r.limits.Spin {
		return nil, sheet.OverLimit(sheet.Counted.Rounds, int64(r.limits.Spin))
	}
	for _, password := range r.buffers.Passwords {
		if err := r.ctx.Err(); err != nil {
			return nil, err
		}
		if archive := e.open(password); archive != nil {
			return archive, nil
		}
	}
	return nil, &sheet.Fault{Rule: diag.PasswordWrong, Found: diag.Same("encrypted")}
}

// openEncrypted reads the tables of the container, and how it is encrypted.
func openEncrypted(data []byte) (e *encrypted, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("the container is broken")
		}
	}()
	tables := &bounded{bytes.NewReader(data), mostTables}
	container, err := mscfb.New(tables)
	if err != nil {
		return nil, err
	}
	streams := map[string]*mscfb.File{}
	for _, f := range container.File {
		if streams[f.Name] != nil {
			return nil, errors.New("two streams of one name")
		}
		streams[f.Name] = f
	}
	info, archive := streams[encryptionInfo], streams[encryptedPackage]
	if info == nil || archive == nil || info.Size > mostInfo || archive.Size < 8 {
		return nil, errors.New("a stream is missing")
	}
	tables.left += mostInfo
	head := make([]byte, info.Size+8)
	if _, err := io.ReadFull(info, head[:info.Size]); err != nil {
		return nil, err
	}
	if _, err := io.ReadFull(archive, head[info.Size:]); err != nil {
		return nil, err
	}
	spin, err := spinCount(head[:info.Size])
	return &encrypted{data, binary.LittleEndian.Uint64(head[info.Size:]), spin}, err
}

// bounded is data of which only a limited number of bytes may be read.
type bounded struct {
	*bytes.Reader
	left int
}

// ReadAt fails once that number is exceeded.
func (b *bounded) ReadAt(to []byte, at int64) (int, error) {
	if b.left -= len(to); b.left < 0 {
		return 0, errors.New("the tables are too long")
	}
	return b.Reader.ReadAt(to, at)
}

// spinCount returns the greatest number of rounds that a description names; 0 if the number is
// fixed because the description is not XML.
func spinCount(info []byte) (int, error) {
	if len(info) < 8 || binary.LittleEndian.Uint32(info) != 4|4<<16 {
		return 0, nil
	}
	most := 0
	for d := xml.NewDecoder(bytes.NewReader(info[8:])); ; {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return most, nil
		}
		if err != nil {
			return 0, err
		}
		start, _ := t.(xml.StartElement)
		for _, a := range start.Attr {
			if a.Name.Local != "spinCount" {
				continue
			}
			n, err := strconv.Atoi(a.Value)
			if err != nil || n < 0 {
				return 0, errors.New("the number of rounds is broken")
			}
			most = max(most, n)
		}
	}
}

// open decrypts the archive with a password; nil if the password does not fit. A wrong one
// yields no archive. Checksums show later whether the archive is whole.
func (e *encrypted) open(password string) (archive []byte) {
	defer func() {
		if recover() != nil {
			archive = nil
		}
	}()
	archive, err := excelize.Decrypt(e.data, &excelize.Options{Password: password})
	if err != nil || !bytes.HasPrefix(archive, []byte("PK\x03\x04")) {
		return nil
	}
	return archive[:min(uint64(len(archive)), e.size)]
}
