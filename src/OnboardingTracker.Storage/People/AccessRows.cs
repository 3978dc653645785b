using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>A role of somebody for the organisation as a whole.</summary>
internal sealed class OrganizationRoleRow
{
    public required string MemberId { get; init; }

    public required Role Role { get; init; }

    public required DateTimeOffset GivenAt { get; set; }
}

/// <summary>A role of somebody for one onboarding.</summary>
internal sealed class MembershipRow
{
    public required OnboardingId OnboardingId { get; init; }

    public required string MemberId { get; init; }

    public required Role Role { get; init; }
}

/// <summary>Whose a step is.</summary>
internal sealed class StepAssignmentRow
{
    public required OnboardingId OnboardingId { get; init; }

    public required string StepKey { get; init; }

    public required string MemberId { get; set; }
}

/// <summary>What somebody has asked to be let in to.</summary>
internal sealed class AccessRequestRow
{
    public required Guid Id { get; init; }

    public required string MemberId { get; init; }

    public required OnboardingId? OnboardingId { get; init; }

    public required Permission Permission { get; init; }

    public required Role Role { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public AccessRequestState State { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }
}

internal sealed class AccessConfiguration :
    IEntityTypeConfiguration<OrganizationRoleRow>,
    IEntityTypeConfiguration<MembershipRow>,
    IEntityTypeConfiguration<StepAssignmentRow>,
    IEntityTypeConfiguration<AccessRequestRow>
{
    public void Configure(EntityTypeBuilder<OrganizationRoleRow> role)
    {
        role.ToTable("organization_roles");
        role.HasKey(r => new { r.MemberId, r.Role });
        role.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        role.HasIndex(r => r.Role);
    }

    public void Configure(EntityTypeBuilder<MembershipRow> membership)
    {
        membership.ToTable("memberships");
        membership.HasKey(m => new { m.MemberId, m.OnboardingId, m.Role });
        membership.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Cascade);
        membership.HasOne<Onboarding>().WithMany().HasForeignKey(m => m.OnboardingId).OnDelete(DeleteBehavior.Cascade);
        membership.HasIndex(m => m.OnboardingId);
    }

    public void Configure(EntityTypeBuilder<StepAssignmentRow> assignment)
    {
        assignment.ToTable("step_assignments");
        assignment.HasKey(a => new { a.OnboardingId, a.StepKey });
        assignment.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
        assignment.HasOne<Onboarding>().WithMany().HasForeignKey(a => a.OnboardingId).OnDelete(DeleteBehavior.Cascade);
        assignment.HasIndex(a => a.MemberId);
    }

    public void Configure(EntityTypeBuilder<AccessRequestRow> request)
    {
        request.ToTable("access_requests");
        request.HasKey(r => r.Id);
        request.Property(r => r.Id).ValueGeneratedNever();
        request.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        request.HasOne<Onboarding>().WithMany().HasForeignKey(r => r.OnboardingId).OnDelete(DeleteBehavior.Cascade);
        request.HasIndex(r => new { r.State, r.AskedAt });
        request.HasIndex(r => r.MemberId);
        request.HasIndex(r => r.OnboardingId);
    }
}
