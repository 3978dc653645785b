using OnboardingTracker.Core.Onboardings;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>An uploaded file, read and judged: what it is by name and bytes, or the sentence why it is not taken.</summary>
/// <param name="IsRule">The sentence is Core's.</param>
internal sealed record EvidenceUpload(string FileName, string ContentType, byte[] Content, string? Refusal = null, bool IsRule = false)
{
    /// <summary>Null when no file was chosen.</summary>
    public static async Task<EvidenceUpload?> ReadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return null;
        }

        if (file.Length > Evidence.FileMaxBytes)
        {
            return Refuse(T("The file is larger than 10 MB."));
        }

        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
        {
            await stream.ReadExactlyAsync(content, cancellationToken);
        }

        var name = EvidenceFileName.Clean(file.FileName);
        var type = EvidenceFileType.Judge(name, content);
        return type.Refusal is { } refusal ? Refuse(refusal) with { IsRule = true } : new EvidenceUpload(name, type.ContentType, content);
    }

    private static EvidenceUpload Refuse(string sentence) => new("", "", [], sentence);
}
