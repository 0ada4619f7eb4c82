package org.herstel.embedded.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Brings a broker that runs to the passwords and to the list of rights that it is to have. */
public final class AccessUpdate {
  private static final int ITERATIONS = 4096;

  private AccessUpdate() {}

  /**
   * Sets passwords, adds what is missing in the broker's list and removes what is too much.
   *
   * @param passwords by principal; those of others stay
   * @param acls the whole list
   * @throws ExecutionException with Kafka's reason, for instance that {@code admin} may not
   */
  public static void apply(Admin admin, Map<String, String> passwords, List<BrokerAcl> acls)
      throws ExecutionException, InterruptedException {
    var set = admin.alterUserScramCredentials(credentials(passwords)).all();
    Set<AclBinding> wanted = acls.stream().map(AccessUpdate::binding).collect(Collectors.toSet());
    Collection<AclBinding> there = admin.describeAcls(AclBindingFilter.ANY).values().get();
    var removed =
        admin
            .deleteAcls(
                there.stream()
                    .filter(acl -> !wanted.contains(acl))
                    .map(AclBinding::toFilter)
                    .toList())
            .all();
    var added =
        admin.createAcls(wanted.stream().filter(acl -> !there.contains(acl)).toList()).all();
    set.get();
    removed.get();
    added.get();
  }

  private static List<UserScramCredentialAlteration> credentials(Map<String, String> passwords) {
    return passwords.entrySet().stream()
        .<UserScramCredentialAlteration>map(each ->
            new UserScramCredentialUpsertion(
                each.getKey(),
                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                each.getValue()))
        .toList();
  }

  private static AclBinding binding(BrokerAcl acl) {
    return new AclBinding(
        new ResourcePattern(
            ResourceType.valueOf(acl.resource()), acl.name(), PatternType.valueOf(acl.pattern())),
        new AccessControlEntry(
            "User:" + acl.principal(),
            "*",
            AclOperation.valueOf(acl.operation()),
            acl.allowed() ? AclPermissionType.ALLOW : AclPermissionType.DENY));
  }
}
