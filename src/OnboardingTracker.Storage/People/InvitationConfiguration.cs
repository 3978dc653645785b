using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Storage.Conventions;

namespace OnboardingTracker.Storage.People;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    /// <summary>A name, and the name of the API token where one acted.</summary>
    private const int ActorNameMaxLength = Member.DisplayNameMaxLength + ApiToken.NameMaxLength + 20;

    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("invitations");
        invitation.HasKey(i => i.Id);
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Address).HasMaxLength(EmailText.MaxLength);
        invitation.Property(i => i.NormalizedAddress).HasMaxLength(EmailText.MaxLength);
        invitation.Property(i => i.InviterName).HasMaxLength(ActorNameMaxLength);
        invitation.Property(i => i.Roles).IsJson();
        invitation.HasIndex(i => i.Hash).IsUnique();
        invitation.HasIndex(i => new { i.NormalizedAddress, i.State });

        // The list of those that wait, in its order.
        invitation.HasIndex(i => new { i.State, i.LinkMadeAt, i.Id });
    }
}
