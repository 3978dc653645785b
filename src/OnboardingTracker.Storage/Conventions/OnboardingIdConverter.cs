using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Conventions;

/// <summary>Keeps the identity of an onboarding as its GUID.</summary>
internal sealed class OnboardingIdConverter() : ValueConverter<OnboardingId, Guid>(id => id.Value, value => new OnboardingId(value));
