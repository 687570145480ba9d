using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Tests.Challenge.Sessions;

public sealed class ChallengeBodyTests
{
    [Theory]
    [InlineData(ChallengeBodyKind.ScrutinyCommittee, AccountableBodyKind.ScrutinyCommittee, null)]
    [InlineData(ChallengeBodyKind.ScrutinyCommittee, AccountableBodyKind.Cabinet, "committee-not-of-scrutiny")]
    [InlineData(ChallengeBodyKind.ScrutinyCommittee, AccountableBodyKind.PartnershipBoard, "committee-not-of-scrutiny")]
    [InlineData(ChallengeBodyKind.Clt, AccountableBodyKind.ScrutinyCommittee, "body-is-no-committee")]
    [InlineData(ChallengeBodyKind.PortfolioChallenge, AccountableBodyKind.ScrutinyCommittee, "body-is-no-committee")]
    [InlineData(ChallengeBodyKind.PartnershipBoard, AccountableBodyKind.Cabinet, "body-is-no-committee")]
    public void Body_IsACommitteeOfScrutinyOrNone(ChallengeBodyKind kind, AccountableBodyKind of, string? refusal)
    {
        var body = new ChallengeBody("B", "Body", kind, SessionTerms.Usual);
        var committee = new AccountableBody("C", "Committee", of);

        body.SitAs(committee)?.Code.ShouldBe(refusal);

        body.Committee.ShouldBe(refusal is null ? committee : null);
        body.SitAs(null).ShouldBeNull();
        body.Committee.ShouldBeNull();
    }
}
