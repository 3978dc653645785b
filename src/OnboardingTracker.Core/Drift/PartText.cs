using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnboardingTracker.Core.Drift;

/// <summary>
/// The canonical text of a part: a line of JSON for each resource, in the order of their identity, fields in the order of their form. Written and
/// read line by line, so that 10,000 numbers never stand in memory as one text.
/// </summary>
public static class PartText
{
    // Pinned: what is written today must be readable by every later version, and give the same hash.
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>SHA-256 of the text, in lower-case hexadecimal.</summary>
    public static string HashOf(IEnumerable<KeptResource> resources)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            Write(resources, stream);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }

    /// <summary>The text, compressed.</summary>
    public static byte[] Pack(IEnumerable<KeptResource> resources)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            Write(resources, stream);
        }

        return packed.ToArray();
    }

    /// <summary>Reads a packed text resource by resource.</summary>
    public static IEnumerable<KeptResource> Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return Read(line);
        }
    }

    private static void Write(IEnumerable<KeptResource> resources, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, Written);
        foreach (var resource in resources)
        {
            Write(resource, writer);
            writer.Flush();
            writer.Reset();
            stream.WriteByte((byte)'\n');
        }
    }

    private static void Write(KeptResource resource, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", resource.Id);
        writer.WriteString("name", resource.Name);
        writer.WriteStartObject("fields");
        foreach (var (key, value) in resource.Fields)
        {
            writer.WriteString(key, value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static KeptResource Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new KeptResource(
            json.RootElement.GetProperty("id").GetString()!,
            json.RootElement.GetProperty("name").GetString()!,
            [.. json.RootElement.GetProperty("fields").EnumerateObject().Select(field => KeyValuePair.Create(field.Name, field.Value.GetString()))]);
    }
}
