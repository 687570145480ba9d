using PerformanceFramework.Domain.Challenge.Sessions;
using PerformanceFramework.Domain.Organisation;

namespace PerformanceFramework.Domain.Tests.Challenge.Sessions;

public sealed class ChallengeBodyTests
{
    [Theory]
    [InlineData(ChallengeBodyKind.ScrutinyCommittee, AccountableBodyKind.ScrutinyCommittee, true)]
    [InlineData(ChallengeBodyKind.ScrutinyCommittee, AccountableBodyKind.Cabinet, false)]
    [InlineData(ChallengeBodyKind.ScrutinyCommittee, AccountableBodyKind.PartnershipBoard, false)]
    [InlineData(ChallengeBodyKind.PartnershipBoard, AccountableBodyKind.PartnershipBoard, true)]
    [InlineData(ChallengeBodyKind.PartnershipBoard, AccountableBodyKind.ScrutinyCommittee, false)]
    [InlineData(ChallengeBodyKind.Clt, AccountableBodyKind.LeadershipTeam, false)]
    [InlineData(ChallengeBodyKind.DirectorateTeam, AccountableBodyKind.LeadershipTeam, false)]
    [InlineData(ChallengeBodyKind.PortfolioChallenge, AccountableBodyKind.Cabinet, false)]
    public void Body_SitsAsACommitteeOrBoardOfItsKindOrNone(ChallengeBodyKind kind, AccountableBodyKind of, bool fits)
    {
        var body = new ChallengeBody("B", "Body", kind, SessionTerms.Usual);
        var accountable = new AccountableBody("C", "Committee or board", of);

        (body.SitAs(accountable)?.Code).ShouldBe(fits ? null : "not-that-committee-or-board");

        body.AccountableBody.ShouldBe(fits ? accountable : null);
        body.Committee.ShouldBe(kind is ChallengeBodyKind.ScrutinyCommittee && fits ? accountable : null);
        body.Board.ShouldBe(kind is ChallengeBodyKind.PartnershipBoard && fits ? accountable : null);
        body.SitAs(null).ShouldBeNull();
        body.AccountableBody.ShouldBeNull();
    }
}
