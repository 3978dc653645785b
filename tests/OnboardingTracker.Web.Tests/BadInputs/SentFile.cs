using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>A file of a case, as the body of a multipart request that no library has put right.</summary>
internal sealed class SentFile(JsonObject file)
{
    private const string Boundary = "----bad-input-7MA4YWxkTrZu0gW";

    private bool IsThere => file["none"] is null;

    private string Name => file["name"] is JsonObject generate ? BadInput.Generated(generate) : (string)file["name"]!;

    /// <summary>The body with the file in this field, the other fields before it.</summary>
    /// <param name="isExtended">The name goes as filename*, as RFC 5987 writes it; else as browsers do.</param>
    public ByteArrayContent Body(string field, IEnumerable<KeyValuePair<string, string>> others, bool isExtended = false)
    {
        using var body = new MemoryStream();
        foreach (var (name, value) in others)
        {
            Write(body, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }

        if (IsThere)
        {
            Write(body, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; {FileName(isExtended)}\r\nContent-Type: {file["contentType"]}\r\n\r\n");
            body.Write(Content());
            Write(body, "\r\n");
        }

        if (file["cutMultipart"] is null)
        {
            Write(body, $"--{Boundary}--\r\n");
        }

        var content = new ByteArrayContent(body.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");
        return content;
    }

    public byte[] Content()
    {
        if ((string?)file["bodyHex"] is { } hex)
        {
            return Convert.FromHexString(hex);
        }

        if ((string?)file["body"] is { } text)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        var generate = file["generate"]!.AsObject();
        return generate["zip"] is JsonArray parts ? Zip(parts[0]!.AsObject()) : Encoding.UTF8.GetBytes(BadInput.Generated(generate));
    }

    private static byte[] Zip(JsonObject part)
    {
        var (name, content, times) = ((string)part["name"]!, ((string)part["repeat"]!)[0], (long)part["times"]!);
        if (times > int.MaxValue)
        {
            return ZipBomb.Of(name, content, times);
        }

        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(new string(content, (int)times)));
        }

        return packed.ToArray();
    }

    private string FileName(bool isExtended) => isExtended
        ? $"filename*=UTF-8''{Uri.EscapeDataString(Name)}"
        : $"filename=\"{Name.Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal)}\"";

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
