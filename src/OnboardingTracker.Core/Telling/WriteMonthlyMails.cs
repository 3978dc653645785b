using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Telling;

/// <summary>
/// Puts the monthly mail about billing into the outbox for everybody who may see money and wants mails. What is in it, and whether there is anything to say, is
/// settled when it goes out at eight where its reader is.
/// </summary>
public sealed class WriteMonthlyMails(IMailBook book, IOutbox outbox, IMailer mailer, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!mailer.IsSetUp)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var reader in (await book.ReadersOfMoneyAsync(cancellationToken)).Where(reader => reader.Preferences.Email is not EmailNotices.Off))
        {
            if (MonthlyMail.Of(now, reader.Preferences.Zone()) is { } month)
            {
                await outbox.AddOnceAsync(Of(reader, month, now), cancellationToken);
            }
        }
    }

    private static DueTiding Of(MailReader reader, DateOnly month, DateTimeOffset now) => new(
        MonthlyMail.IdOf(reader.MemberId, month),
        OnboardingId: null,
        Channel.Email,
        $"Billing of all onboardings for {reader.Name}",
        StepKey: null,
        OnlyName: null,
        ExceptId: null,
        now,
        Tries: 0,
        DailyMail.After(now, reader.Preferences.Zone()),
        reader.MemberId,
        IsDaily: reader.Preferences.Email is EmailNotices.Daily,
        IsMoney: true);
}
