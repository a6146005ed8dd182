package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"os"
	"strings"

	"github.com/tc-hib/winres"
	"github.com/tc-hib/winres/version"
)

// manifest has Windows take all texts for UTF-8, paths of any length, and the rights of whoever
// starts the program.
const manifest = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3"><security><requestedPrivileges><requestedExecutionLevel level="asInvoker" uiAccess="false"/></requestedPrivileges></security></trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1"><application><supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/></application></compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3"><windowsSettings>
    <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
    <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
  </windowsSettings></application>
</assembly>
`

// The languages of resources, by Windows' numbers.
const (
	neutral    = 0
	vietnamese = 0x042a
)

// writeResources writes what the Windows program shows of itself: an icon, its version and
// name, and the manifest.
func (r *release) writeResources(path, processor string) error {
	data, err := r.resources(processor)
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}

func (r *release) resources(processor string) ([]byte, error) {
	var set winres.ResourceSet
	icon, err := winres.NewIconFromImages([]image.Image{picture(256), picture(64), picture(48), picture(32), picture(16)})
	if err != nil {
		return nil, err
	}
	if err := set.SetIcon(winres.ID(1), icon); err != nil {
		return nil, err
	}
	if err := set.Set(winres.RT_MANIFEST, winres.ID(1), neutral, []byte(manifest)); err != nil {
		return nil, err
	}
	set.SetVersionInfo(r.info())
	var b bytes.Buffer
	err = set.WriteObject(&b, winres.Arch(processor))
	return b.Bytes(), err
}

// info is what the properties of the file say.
func (r *release) info() version.Info {
	var info version.Info
	var number [4]uint16
	fmt.Sscanf(strings.TrimPrefix(r.version, "v"), "%d.%d.%d", &number[0], &number[1], &number[2])
	info.FileVersion, info.ProductVersion, info.Timestamp = number, number, r.when
	for key, value := range map[string]string{
		version.FileDescription: "Tổng hợp báo cáo của các Ban quản lý khu công nghiệp", version.ProductName: "bloc",
		version.FileVersion: r.version, version.ProductVersion: r.version, version.InternalName: "bloc", version.OriginalFilename: "bloc.exe",
	} {
		info.Set(vietnamese, key, value)
	}
	return info
}

// picture draws the icon: a sheet with a heading and three columns of growing height.
func picture(size int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	ground, sheet, bars := color.NRGBA{0x1f, 0x5f, 0x9e, 0xff}, color.NRGBA{0xff, 0xff, 0xff, 0xff}, color.NRGBA{0xd9, 0x3a, 0x2b, 0xff}
	fill := func(left, top, right, bottom int, c color.NRGBA) { // in sixteenths
		for y := top * size / 16; y < bottom*size/16; y++ {
			for x := left * size / 16; x < right*size/16; x++ {
				img.SetNRGBA(x, y, c)
			}
		}
	}
	fill(0, 0, 16, 16, ground)
	fill(2, 2, 14, 14, sheet)
	fill(3, 3, 13, 5, ground)
	fill(4, 10, 6, 13, bars)
	fill(7, 8, 9, 13, bars)
	fill(10, 6, 12, 13, bars)
	return img
}
