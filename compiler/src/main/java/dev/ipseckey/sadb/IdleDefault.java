package dev.ipseckey.sadb;

/** The idle time of an SA that was added without one (ipseckey(8), idle_addtime). */
public enum IdleDefault {
  /** None: it never idles out. */
  NONE,
  /** Half of its hard_addtime, for aging only: neither stored nor reported. */
  HALF_HARD
}
