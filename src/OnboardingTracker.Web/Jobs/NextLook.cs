using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Twilio;

namespace OnboardingTracker.Web.Jobs;

/// <summary>When a connected account is looked at next, for pages and the API.</summary>
public sealed class NextLook(IOptions<CheckOptions> options, IPracticeAddress practice, TimeProvider clock)
{
    /// <returns>Null when nothing is planned, or it is due already.</returns>
    public DateTimeOffset? Of(Connection? connection) =>
        connection is not null
        && options.Value.Scheduled
        && (!connection.IsPractice || practice.BaseUrlTemplate is not null)
        && connection.NextLookAt > clock.GetUtcNow()
            ? connection.NextLookAt
            : null;
}
