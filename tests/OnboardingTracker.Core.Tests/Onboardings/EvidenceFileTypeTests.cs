using System.IO.Compression;
using System.Text;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Tests.Onboardings;

public sealed class EvidenceFileTypeTests
{
    private static readonly byte[] Png = Convert.FromHexString("89504e470d0a1a0a0000000d49484452");

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7", "application/pdf")]
    [InlineData("A.PDF", "%PDF-1.7", "application/pdf")]
    [InlineData("a.txt", "Grüße", "text/plain; charset=utf-8")]
    [InlineData("a.csv", "a;b", "text/csv; charset=utf-8")]
    [InlineData("a.eml", "From: x", "message/rfc822")]
    [InlineData("a.webp", "RIFF____WEBPVP8 ", "image/webp")]
    public void Files_whose_name_and_bytes_agree_are_taken(string name, string content, string contentType)
    {
        var type = EvidenceFileType.Judge(name, Encoding.UTF8.GetBytes(content));

        Assert.Equal((contentType, null), (type.ContentType, type.Refusal));
    }

    [Fact]
    public void Pictures_are_known_by_their_first_bytes()
    {
        Assert.Null(EvidenceFileType.Judge("a.png", Png).Refusal);
        Assert.Null(EvidenceFileType.Judge("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0]).Refusal);
        Assert.Equal("This is not a PNG.", EvidenceFileType.Judge("a.png", [0xFF, 0xD8, 0xFF, 0xE0]).Refusal);
    }

    [Theory]
    [InlineData("a.pdf", "MZ", "This is not a PDF.")]
    [InlineData("a.png", "<html>", "This is not a PNG.")]
    [InlineData("a.webp", "RIFF", "This is not a WebP.")]
    [InlineData("a.svg", "<svg/>", "SVG files are not taken. Use PDF or PNG.")]
    [InlineData("a.html", "<p>", "HTML files are not taken. Use PDF or PNG.")]
    [InlineData("a.pdf.exe", "%PDF-1.7", "EXE files are not taken.")]
    [InlineData("a.txt", "a\0b", "This is not a text file.")]
    [InlineData("a", "text", "This file has no extension. Use PDF, PNG, JPEG, WebP, TXT, CSV, EML, DOCX or XLSX.")]
    [InlineData("a.pdf", "", "The file is empty.")]
    [InlineData("a.docx", "no archive", "This is not a DOCX file.")]
    public void Files_that_are_not_what_they_say_are_refused(string name, string content, string sentence)
    {
        Assert.Equal(sentence, EvidenceFileType.Judge(name, Encoding.UTF8.GetBytes(content)).Refusal);
    }

    [Fact]
    public void Office_files_are_looked_into()
    {
        Assert.Null(EvidenceFileType.Judge("a.docx", Archive("[Content_Types].xml", "word/document.xml")).Refusal);
        Assert.Null(EvidenceFileType.Judge("a.xlsx", Archive("[Content_Types].xml", "xl/workbook.xml")).Refusal);
        Assert.Equal("This is not an XLSX file.", EvidenceFileType.Judge("a.xlsx", Archive("[Content_Types].xml", "word/document.xml")).Refusal);
        Assert.Equal("This is not an XLSX file.", EvidenceFileType.Judge("a.xlsx", Archive("../../evil.txt")).Refusal);
        Assert.Equal(
            "This file has macros in it. Save it without them.",
            EvidenceFileType.Judge("a.docx", Archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")).Refusal);
    }

    [Fact]
    public void Office_files_that_unpack_to_too_much_are_refused()
    {
        var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("[Content_Types].xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 101; megabyte++)
            {
                part.Write(zeros);
            }
        }

        Assert.Equal("This file unpacks to more than 100 MB.", EvidenceFileType.Judge("a.docx", content.ToArray()).Refusal);
    }

    private static byte[] Archive(params string[] names)
    {
        var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write("<x/>"u8);
            }
        }

        return content.ToArray();
    }
}
