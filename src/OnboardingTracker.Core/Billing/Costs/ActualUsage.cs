namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>One of Twilio's usage records of a day.</summary>
/// <param name="Category">Twilio's word, such as sms-outbound.</param>
/// <param name="Count">What was charged for: segments, MMS, numbers, fees.</param>
/// <param name="Price">What Twilio charged for it.</param>
/// <param name="Currency">ISO 4217, in capital letters.</param>
public sealed record ActualUsage(DateOnly Day, string Category, decimal Count, decimal Price, string Currency);
