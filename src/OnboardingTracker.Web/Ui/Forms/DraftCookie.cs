using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Ui.Forms;

/// <summary>Keeps the answers of a new onboarding between its pages, protected, in the browser: any instance can read on where another stopped.</summary>
public sealed class DraftCookie(IHttpContextAccessor contexts, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Name = "ot-draft";

    // A cookie holds about 4,000 characters; long names of letters that need several bytes may take more than one.
    private readonly ChunkingCookieManager cookies = new();
    private readonly IDataProtector protector = protection.CreateProtector("new onboarding draft");

    private HttpContext Context => contexts.HttpContext ?? throw new InvalidOperationException("A draft needs a request.");

    /// <summary>What the onboarding will be called in the store, so that its form may be sent twice; null while nothing was answered.</summary>
    public OnboardingId? Id => Kept()?.Id is { } id ? new OnboardingId(id) : null;

    /// <summary>The answers so far; a new form when there are none, or none that can be read.</summary>
    public ProfileForm Read() => Kept()?.Form ?? new ProfileForm();

    public void Write(ProfileForm form)
    {
        var draft = new Draft(Id?.Value ?? Guid.CreateVersion7(clock.GetUtcNow()), form);
        cookies.AppendResponseCookie(Context, Name, protector.Protect(JsonSerializer.Serialize(draft)), Options());
    }

    public void Forget() => cookies.DeleteCookie(Context, Name, Options());

    private Draft? Kept()
    {
        var kept = cookies.GetRequestCookie(Context, Name);
        if (string.IsNullOrEmpty(kept))
        {
            return null;
        }

        try
        {
            // One of an earlier version reads as a draft without answers: the questions start again.
            return JsonSerializer.Deserialize<Draft>(protector.Unprotect(kept)) is { Form: not null } draft ? draft : null;
        }
        catch (Exception problem) when (problem is CryptographicException or JsonException)
        {
            // Made with a key that is gone: the questions start again.
            return null;
        }
    }

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = Context.Request.IsHttps,
        Path = $"{Context.Request.PathBase}/onboardings/new",
    };

    private sealed record Draft(Guid Id, ProfileForm? Form);
}
