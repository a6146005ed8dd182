package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
)

// packed is what the directory of an archive says of a part.
type packed struct {
	name   string
	method uint16
	locked bool   // under a password
	sum    uint32 // the CRC-32 of the inflated bytes, and how many they are
	size   uint64
	stored []byte // the part as it lies in the file
	cut    bool   // it does not lie there as a whole
}

// directory lists the entries of an archive in its order. An archive that ends as
// programs write it, with its directory and nothing behind, is read straight from the
// bytes; what is read so is the same by the library, which reads all others.
func directory(data []byte) ([]packed, error) {
	if list, plain := quickDirectory(data); plain {
		return list, nil
	}
	return fullDirectory(data)
}

func fullDirectory(data []byte) ([]packed, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, damaged("tệp nén ZIP bị cắt cụt hoặc hỏng mục lục", "the ZIP archive is cut off or its directory is broken")
	}
	list := make([]packed, len(archive.File))
	for i, f := range archive.File {
		list[i] = packed{name: f.Name, method: f.Method, locked: f.Flags&lockedFlag != 0, sum: f.CRC32, size: f.UncompressedSize64}
		at, err := f.DataOffset()
		list[i].lie(data, at, f.CompressedSize64, err == nil)
	}
	return list, nil
}

// lie notes where a part lies, if it does.
func (e *packed) lie(data []byte, at int64, length uint64, found bool) {
	left := int64(len(data)) - at
	if e.cut = !found || left < 0 || length > uint64(left); !e.cut {
		e.stored = data[at : at+int64(length)]
	}
}

// lockedFlag is the bit of an entry's flags that says it is encrypted.
const lockedFlag = 1

// The lengths of what an archive is made of, without names and other fields of no fixed length.
const (
	headLength  = 30 // before each part
	entryLength = 46 // in the directory
	endLength   = 22 // behind the directory
)

// wide is the value of a field of 32 bits whose own value stands in a wider one.
const wide = 1<<32 - 1

// quickDirectory is directory for an archive whose directory ends right before the end of
// the file and begins where the end says it does, without fields of 64 bits.
func quickDirectory(data []byte) (list []packed, plain bool) {
	u16, u32 := binary.LittleEndian.Uint16, binary.LittleEndian.Uint32
	if len(data) < endLength {
		return nil, false
	}
	end := data[len(data)-endLength:]
	count, size, from := u16(end[10:]), u32(end[12:]), u32(end[16:])
	if string(end[:4]) != "PK\x05\x06" || u16(end[20:]) != 0 || uint64(from)+uint64(size) != uint64(len(data)-endLength) ||
		count == 1<<16-1 || size == 1<<16-1 { // by these values too the library looks for fields of 64 bits
		return nil, false
	}
	rest := data[from : len(data)-endLength]
	list = make([]packed, 0, min(int(count), len(rest)/entryLength))
	for len(rest) > 0 {
		e, length := quickEntry(data, rest)
		if length == 0 {
			return nil, false
		}
		list, rest = append(list, e), rest[length:]
	}
	return list, uint16(len(list)) == count
}

// quickEntry reads the entry that the rest of a directory begins with and returns how long
// it is, 0 if it is not plain.
func quickEntry(data, rest []byte) (e packed, length int) {
	if len(rest) < entryLength || string(rest[:4]) != "PK\x01\x02" {
		return packed{}, 0
	}
	u16, u32 := binary.LittleEndian.Uint16, binary.LittleEndian.Uint32
	behindName := entryLength + int(u16(rest[28:]))
	length = behindName + int(u16(rest[30:])) + int(u16(rest[32:]))
	stored, inflated, head := u32(rest[20:]), u32(rest[24:]), u32(rest[42:])
	if length > len(rest) || stored == wide || inflated == wide || head == wide {
		return packed{}, 0
	}
	e = packed{
		name: string(rest[entryLength:behindName]), method: u16(rest[10:]), locked: u16(rest[8:])&lockedFlag != 0,
		sum: u32(rest[16:]), size: uint64(inflated),
	}
	at, found := behindHead(data, int64(head))
	e.lie(data, at, uint64(stored), found)
	return e, length
}

// behindHead returns where a part begins, behind its head.
func behindHead(data []byte, head int64) (at int64, found bool) {
	if head+headLength > int64(len(data)) || string(data[head:head+4]) != "PK\x03\x04" {
		return 0, false
	}
	u16 := binary.LittleEndian.Uint16
	return head + headLength + int64(u16(data[head+26:])) + int64(u16(data[head+28:])), true
}
