package dev.ipseckey.command;

import dev.ipseckey.sadb.Profile;

/** The values of {@code --sadb-profile}. */
enum ProfileChoice {
  DOCUMENTED("documented", Profile.DOCUMENTED),
  KERNEL("kernel", Profile.KERNEL);

  private final String word;
  private final Profile profile;

  ProfileChoice(String word, Profile profile) {
    this.word = word;
    this.profile = profile;
  }

  Profile profile() {
    return profile;
  }

  @Override
  public String toString() {
    return word;
  }
}
