using PerformanceFramework.Domain.Indicators;
using PerformanceFramework.Domain.Periods;

namespace PerformanceFramework.Domain.Tests.Indicators;

public sealed class TargetProposalTests
{
    private static readonly DateOnly Today = new(2026, 3, 12);
    private static readonly (string Id, string Name) Priya = ("priya", "Priya Shah");
    private static readonly (string Id, string Name) Dana = ("dana", "Dana Director");

    [Fact]
    public void Proposal_WhenMade_WaitsWithWhoWhenAndWhy()
    {
        var proposal = Proposal();

        proposal.State.ShouldBe(ProposalState.Proposed);
        (proposal.ProposedBy, proposal.ProposedOn, proposal.Reason).ShouldBe(("Priya Shah", Today, "As last year."));
        (proposal.AnsweredBy, proposal.AnsweredOn, proposal.Challenge).ShouldBe((null, null, ""));
        proposal.Lines.Single().Terms.Target.ShouldBe(new Target.AtLeast(90));
    }

    [Fact]
    public void Challenge_OfAProposal_KeepsWhoWhenAndWhy()
    {
        var proposal = Proposal();

        proposal.ChallengeWith("Too easy.", "Dana Director", Today.AddDays(1)).ShouldBeNull();

        (proposal.State, proposal.Challenge).ShouldBe((ProposalState.Challenged, "Too easy."));
        (proposal.AnsweredBy, proposal.AnsweredOn).ShouldBe(("Dana Director", Today.AddDays(1)));
    }

    [Fact]
    public void Agree_OfAProposal_KeepsWhoAndWhen()
    {
        var proposal = Proposal();

        proposal.Agree(Dana, Today.AddDays(1)).ShouldBeNull();

        (proposal.State, proposal.AnsweredBy).ShouldBe((ProposalState.Agreed, "Dana Director"));
    }

    [Fact]
    public void Agree_ByWhoeverProposed_IsRefused()
    {
        var proposal = Proposal();

        proposal.Agree((Priya.Id, "Priya Shah-Lee"), Today).ShouldBe(TargetRefusals.OwnProposal);
        proposal.State.ShouldBe(ProposalState.Proposed);
        proposal.Agree(("other", Priya.Name), Today).ShouldBeNull("of the same name, and somebody else");
    }

    [Fact]
    public void Answer_OfWhatIsAnsweredAlready_IsRefused()
    {
        var challenged = Proposal();
        challenged.ChallengeWith("Too easy.", "Dana Director", Today);
        var agreed = Proposal();
        agreed.Agree(Dana, Today);

        challenged.Agree(("sam", "Sam"), Today).ShouldBe(TargetRefusals.NotProposed);
        challenged.ChallengeWith("Again.", "Sam", Today).ShouldBe(TargetRefusals.NotProposed);
        agreed.ChallengeWith("Too late.", "Sam", Today).ShouldBe(TargetRefusals.NotProposed);
        (challenged.Challenge, agreed.State).ShouldBe(("Too easy.", ProposalState.Agreed));
    }

    [Fact]
    public void Replace_OfAnAgreedProposal_LeavesItAgreed()
    {
        var (waiting, agreed) = (Proposal(), Proposal());
        agreed.Agree(Dana, Today);

        waiting.Replace();
        agreed.Replace();

        (waiting.State, agreed.State).ShouldBe((ProposalState.Replaced, ProposalState.Agreed));
    }

    private static TargetProposal Proposal() =>
        new(
            Given.Indicator(),
            new FinancialYear(2026),
            [(Given.Period("2026-27-Q1"), new TargetTerms(new Target.AtLeast(90)))],
            "As last year.",
            Priya,
            Today
        );
}
