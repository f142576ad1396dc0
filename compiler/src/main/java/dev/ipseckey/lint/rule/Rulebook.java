package dev.ipseckey.lint.rule;

import dev.ipseckey.lint.FileContext;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.KeyedHash;
import dev.ipseckey.lint.Linter;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.RuleSelection;
import java.util.List;
import java.util.function.Supplier;

/** The rules there are, in the order of the catalogue. */
public final class Rulebook {

  private Rulebook() {}

  /**
   * A linter for one file.
   *
   * @param hash is asked for when there is a key to remember
   */
  public static Linter linter(RuleSelection selection, FileFacts facts, Supplier<KeyedHash> hash) {
    return new Linter(Rulebook::rules, selection, facts, hash);
  }

  private static List<Rule> rules(FileContext file) {
    return List.of(
        new CrlfFile(),
        new NoFinalNewline(),
        new NonAscii(),
        new OctalLiteral(),
        new MixedBaseSpi(),
        new StrayBackslash(),
        new BlankLineAfterContinuation(),
        new DeprecatedProxy(),
        new UndocumentedExtension(),
        new UndocumentedValue(),
        new NumericAlgorithm(),
        new NumericState(),
        new NumericSatype(),
        new MixedSynonyms(),
        new RedundantDefault(),
        new ZeroLifetime(),
        new ReservedSpi(),
        new SoftEqualsHard(),
        new SoftWithoutHard(),
        new IdleExceedsLimit(),
        new NoLifetime(),
        new HugeByteLifetime(),
        new ReplayValueWithoutWindow(),
        new WeakAuth(),
        new Sha1Auth(),
        new WeakEncr(),
        new NullEncryption(),
        new EspWithoutAuth(),
        new AuthWithCombinedMode(),
        new OddKeyDigits(),
        new LowEntropyKey(),
        new ExampleKey(),
        new DesParity(),
        new MissingAuthKey(),
        new AuthEqualsEncrKey(),
        new InnerWithoutTunnelProto(),
        new TunnelWithoutInner(),
        new HalfInner(),
        new InnerHostBits(),
        new PortWithoutProto(),
        new PortWithPortlessProto(),
        new NatPortNot4500(),
        new NatAddressEqualsOuter(),
        new MulticastDst(),
        new LoopbackAddress(),
        new LinkLocal(),
        new SiteLocal(),
        new V4MappedLiteral(),
        new HostnameUsed(),
        new MissingSrc(),
        new DirectionMissing(),
        new DirectionConflict(),
        new ReservedBitsUsed(),
        new IdentityForm(),
        new IdentityOnManual(),
        new LabelBypass(),
        new UpdateEspImplicitNull(),
        new ExampleHost(),
        new UpdateIgnored(),
        new ReplayWildcardSource(),
        new SpiReuse(file.sas()),
        new SameKeyReused(file.keys()),
        new KeyReusedAcrossAlgorithms(file.keys()),
        new OneWaySa(file.sas()),
        new AsymmetricPair(file.sas()),
        new FlushAfterAdd(file.sas()),
        new NoInitialFlush(),
        new FlushAllInFile(),
        new GetInFile(),
        new WorldReadable(file.facts()),
        new NotRootOwned(file.facts()),
        new NetworkFile(file.facts()),
        new InGitWorkTree(file.facts()),
        new WildcardDuplicate(file.sas()),
        new NoCommands(),
        new KeyInComment(),
        new SpiPredictable(),
        new NotFipsApproved());
  }
}
