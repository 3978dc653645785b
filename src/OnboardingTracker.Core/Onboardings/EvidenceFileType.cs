using System.Text;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>What kind of file a piece of evidence is, by its extension and its bytes; what a browser says about it does not count.</summary>
/// <param name="ContentType">What it is served as.</param>
/// <param name="Refusal">The sentence when it is not taken; null when it is.</param>
public sealed record EvidenceFileType(string ContentType, string? Refusal)
{
    /// <summary>For the accept attribute of a file field.</summary>
    public const string Accept = ".pdf,.png,.jpg,.jpeg,.webp,.txt,.csv,.eml,.docx,.xlsx";

    private const string Office = "application/vnd.openxmlformats-officedocument";

    /// <summary>Judges a file by its cleaned name and its whole content.</summary>
    public static EvidenceFileType Judge(string fileName, byte[] content)
    {
        if (content.Length == 0)
        {
            return Refuse("The file is empty.");
        }

        var extension = Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();
        return extension switch
        {
            "pdf" => Take("application/pdf", Starts(content, "%PDF-"u8), "This is not a PDF."),
            "png" => Take("image/png", Starts(content, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]), "This is not a PNG."),
            "jpg" or "jpeg" => Take("image/jpeg", Starts(content, [0xFF, 0xD8, 0xFF]), "This is not a JPEG."),
            "webp" => Take("image/webp", Starts(content, "RIFF"u8) && content.AsSpan().Slice(0, Math.Min(12, content.Length)).EndsWith("WEBP"u8), "This is not a WebP."),
            "txt" => Take("text/plain; charset=utf-8", IsText(content), "This is not a text file."),
            "csv" => Take("text/csv; charset=utf-8", IsText(content), "This is not a CSV file."),
            "eml" => Take("message/rfc822", IsText(content), "This is not an e-mail file."),
            "docx" => OfOffice("wordprocessingml.document", OfficeArchive.Fault(content, "word/", "a DOCX")),
            "xlsx" => OfOffice("spreadsheetml.sheet", OfficeArchive.Fault(content, "xl/", "an XLSX")),
            "svg" => Refuse("SVG files are not taken. Use PDF or PNG."),
            "htm" or "html" => Refuse("HTML files are not taken. Use PDF or PNG."),
            "" => Refuse("This file has no extension. Use PDF, PNG, JPEG, WebP, TXT, CSV, EML, DOCX or XLSX."),
            { Length: <= 10 } when extension.All(char.IsAsciiLetterOrDigit) => Refuse($"{extension.ToUpperInvariant()} files are not taken."),
            _ => Refuse("Files of this kind are not taken. Use PDF, PNG, JPEG, WebP, TXT, CSV, EML, DOCX or XLSX."),
        };
    }

    private static EvidenceFileType OfOffice(string kind, string? fault) => Take($"{Office}.{kind}", fault is null, fault ?? "");

    private static EvidenceFileType Take(string contentType, bool isRight, string otherwise) =>
        isRight ? new EvidenceFileType(contentType, null) : Refuse(otherwise);

    private static EvidenceFileType Refuse(string sentence) => new("", sentence);

    private static bool Starts(ReadOnlySpan<byte> content, ReadOnlySpan<byte> mark) => content.StartsWith(mark);

    /// <summary>Text of any of the usual encodings has no zero bytes, except UTF-16 with its mark.</summary>
    private static bool IsText(byte[] content) =>
        Array.IndexOf(content, (byte)0) < 0 || Starts(content, Encoding.Unicode.Preamble) || Starts(content, Encoding.BigEndianUnicode.Preamble);
}
