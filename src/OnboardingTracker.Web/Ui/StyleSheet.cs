using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace OnboardingTracker.Web.Ui;

/// <summary>
/// The style files of wwwroot/css as one answer, <c>css/all.css</c>: some fifty requests become one, and compressed together they are two thirds of
/// what they are one by one. Joined in memory, so that there is no build step; an edited file shows with the next page.
/// </summary>
/// <remarks>
/// layers.css comes first and gives the order of the layers, so the order of the files only counts inside a layer: by name.
/// Every file stands in the folder <c>css</c> or below it, and addresses inside are written as seen from <c>css</c>.
/// </remarks>
public sealed class StyleSheet(IWebHostEnvironment environment)
{
    public const string Path = "css/all.css";

    private const string Folder = "css";
    private const string First = "layers.css";

    private readonly Lock gate = new();
    private Joined? joined;

    /// <summary>Address, from the root of the app, of the styles as they are now; another text has another address, so a browser may keep each for ever.</summary>
    public string Address => $"{Path}?v={Current().Stamp}";

    /// <summary>Answers with the smallest form the caller can read.</summary>
    public IResult Answer(HttpContext context)
    {
        var current = Current();
        var coding = Joined.Codings.FirstOrDefault(coding => IsAccepted(context.Request.GetTypedHeaders(), coding), "");
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        context.Response.Headers.CacheControl = context.Request.Query["v"] == current.Stamp ? "public, max-age=31536000, immutable" : "no-cache";
        if (coding.Length > 0)
        {
            context.Response.Headers.ContentEncoding = coding;
        }

        return TypedResults.Bytes(current.Forms[coding], "text/css; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{current.Stamp}{coding}\""));
    }

    private static bool IsAccepted(RequestHeaders headers, string coding) =>
        headers.AcceptEncoding.Any(accepted => accepted.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);

    private Joined Current()
    {
        lock (gate)
        {
            if (joined is null)
            {
                // Asked for before reading, so that a file changed in between is not missed.
                var change = environment.WebRootFileProvider.Watch($"{Folder}/**/*.css");
                joined = Joined.Of(Files(Folder).OrderBy(file => file.Path is not $"{Folder}/{First}").ThenBy(file => file.Path, StringComparer.Ordinal));
                change.RegisterChangeCallback(_ => Forget(), null);
            }

            return joined;
        }
    }

    private void Forget()
    {
        lock (gate)
        {
            joined = null;
        }
    }

    private IEnumerable<(string Path, IFileInfo File)> Files(string folder)
    {
        foreach (var entry in environment.WebRootFileProvider.GetDirectoryContents(folder))
        {
            var path = $"{folder}/{entry.Name}";
            if (entry.IsDirectory)
            {
                foreach (var inner in Files(path))
                {
                    yield return inner;
                }
            }
            else if (entry.Name.EndsWith(".css", StringComparison.Ordinal))
            {
                yield return (path, entry);
            }
        }
    }

    private sealed record Joined(string Stamp, FrozenDictionary<string, byte[]> Forms)
    {
        /// <summary>Content codings, the smallest first.</summary>
        public static readonly string[] Codings = ["br", "gzip"];

        public static Joined Of(IEnumerable<(string Path, IFileInfo File)> files)
        {
            using var text = new MemoryStream();
            foreach (var (_, file) in files)
            {
                using var content = file.CreateReadStream();
                content.CopyTo(text);
                text.WriteByte((byte)'\n');
            }

            var plain = text.ToArray();
            return new Joined(
                Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8)),
                new Dictionary<string, byte[]>
                {
                    [""] = plain,
                    ["br"] = Compressed(plain, target => new BrotliStream(target, CompressionLevel.SmallestSize)),
                    ["gzip"] = Compressed(plain, target => new GZipStream(target, CompressionLevel.SmallestSize)),
                }.ToFrozenDictionary(StringComparer.Ordinal));
        }

        private static byte[] Compressed(byte[] plain, Func<Stream, Stream> compressor)
        {
            using var target = new MemoryStream();
            using (var compressing = compressor(target))
            {
                compressing.Write(plain);
            }

            return target.ToArray();
        }
    }
}
