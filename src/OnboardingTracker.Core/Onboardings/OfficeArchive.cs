using System.IO.Compression;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>Looks into a DOCX or XLSX without believing what it says about itself: its parts, its macros, how much it unpacks to.</summary>
internal static class OfficeArchive
{
    private const long UnpackedMaxBytes = 100L * 1024 * 1024;
    private const int EntriesAtMost = 10_000;

    /// <summary>Why it is not taken, as a sentence; null when all is well.</summary>
    /// <param name="folder">The folder every such document has: "word/".</param>
    /// <param name="kind">As it follows "This is not": "a DOCX".</param>
    public static string? Fault(byte[] content, string folder, string kind)
    {
        var notThat = $"This is not {kind} file.";
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > EntriesAtMost || archive.Entries.Any(IsOutside))
            {
                return notThat;
            }

            if (UnpacksTooLarge(archive))
            {
                return "This file unpacks to more than 100 MB.";
            }

            if (archive.GetEntry("[Content_Types].xml") is null || !archive.Entries.Any(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal)))
            {
                return notThat;
            }

            return archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                ? "This file has macros in it. Save it without them."
                : null;
        }
        catch (InvalidDataException)
        {
            return notThat;
        }
    }

    private static bool IsOutside(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith('/') || entry.FullName.Contains('\\', StringComparison.Ordinal) || entry.FullName.Split('/').Contains("..", StringComparer.Ordinal);

    /// <summary>Counts what comes out; the sizes an archive states may be lies.</summary>
    private static bool UnpacksTooLarge(ZipArchive archive)
    {
        var buffer = new byte[81_920];
        var left = UnpackedMaxBytes;
        foreach (var entry in archive.Entries)
        {
            if (entry.Length > left)
            {
                return true;
            }

            using var stream = entry.Open();
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                if ((left -= read) < 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
