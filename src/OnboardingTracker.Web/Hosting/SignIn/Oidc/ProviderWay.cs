using Microsoft.Extensions.Options;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>The way to the provider and back, as pages see it: where it may begin, and what came of it.</summary>
public sealed class ProviderWay
{
    private readonly OidcOptions options;
    private readonly OidcStart start;
    private readonly OidcSignIn signIn;
    private readonly LinkedSignIns linked;
    private readonly LinkProofs proofs;

    internal ProviderWay(IOptions<OidcOptions> options, OidcStart start, OidcSignIn signIn, LinkedSignIns linked, LinkProofs proofs) =>
        (this.options, this.start, this.signIn, this.linked, this.proofs) = (options.Value, start, signIn, linked, proofs);

    public bool IsSetUp => options.IsSetUp;

    public string Name => options.Name;

    /// <summary>To the provider, to sign in.</summary>
    /// <returns>Null when the redirect stands in the response.</returns>
    public async Task<WayRefusal?> SignInAsync(HttpContext context, string? returnUrl) => Say(await start.GoAsync(context, OidcPurpose.SignIn, returnUrl));

    /// <summary>To the provider, which asks anew the person who is signed in.</summary>
    /// <returns>Null when the redirect stands in the response.</returns>
    public async Task<WayRefusal?> ConfirmAsync(HttpContext context, string returnUrl, string memberId, bool isBeside) =>
        Say(await start.GoAsync(context, isBeside ? OidcPurpose.ConfirmBeside : OidcPurpose.Confirm, isBeside ? null : returnUrl, memberId));

    /// <summary>What the link carries that leads to <see cref="LinkAsync"/>.</summary>
    public string ProofFor(string memberId) => proofs.Make(memberId);

    /// <summary>To the provider, to link what comes back to the account of the person who is signed in.</summary>
    /// <param name="proof">That they pressed a link of ours, and no other site sent them.</param>
    /// <returns>Null when the redirect stands in the response.</returns>
    public async Task<WayRefusal?> LinkAsync(HttpContext context, string memberId, string? proof) => proofs.IsRight(memberId, proof)
        ? Say(await start.GoAsync(context, OidcPurpose.Link, null, memberId))
        : new WayRefusal(T("This page was open for too long, so the link on it works no more. Press it again."), StatusCodes.Status400BadRequest);

    /// <summary>Back from the provider.</summary>
    public async Task<WayEnd> ArriveAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var answer = context.Features.Get<OidcAnswer>() ?? new OidcAnswer(null, OidcFailure.NotBegun, null);
        if (answer is not { Identity: { } who, Journey: { } journey })
        {
            return new WayEnd(answer.Journey?.Purpose ?? OidcPurpose.SignIn, answer.Journey?.ReturnUrl, Say(answer.Failure));
        }

        if (journey.MemberId is not null && CurrentSession.Of(context)?.Session.MemberId != journey.MemberId)
        {
            return new WayEnd(OidcPurpose.SignIn, null, Say(OidcFailure.NotBegun));
        }

        var done = journey.Purpose switch
        {
            OidcPurpose.Link => new SignInAnswer(await linked.LinkAsync(who)),
            OidcPurpose.SignIn => await signIn.RunAsync(who, cancellationToken),
            _ => await signIn.ConfirmAsync(who, journey),
        };
        var refusal = done.Outcome.Refusal is { } sentence ? new WayRefusal(sentence, StatusCodes.Status403Forbidden) : null;
        return new WayEnd(journey.Purpose, journey.ReturnUrl, refusal, done.NeedsCode);
    }

    private WayRefusal? Say(OidcFailure? failure) => failure is { } why ? new WayRefusal(OidcSentences.Of(why, options.Name), OidcSentences.StatusOf(why)) : null;
}

/// <summary>Why the way ends here, as a sentence, and the status that a page answers with.</summary>
public sealed record WayRefusal(string Sentence, int Status);

/// <summary>Where the way led.</summary>
/// <param name="ReturnUrl">Where it was to lead in the end, unread: whether that is inside is for the page to ask.</param>
/// <param name="NeedsCode">They owe the code of their second factor before they are in.</param>
public sealed record WayEnd(OidcPurpose Purpose, string? ReturnUrl, WayRefusal? Refusal, bool NeedsCode = false);
