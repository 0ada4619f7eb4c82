package org.herstel.kubernetes.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.herstel.kubernetes.render.Kubectl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"development", "production"})
  void everythingRenderedIsWhatItsKindDeclares(String overlay) throws IOException {
    var manifests = Kubectl.find().render(Path.of("overlays", overlay));
    assertThat(manifests.all()).hasSizeGreaterThan(40);
    assertThat(new TypeCheck(new Kinds()).problems(manifests)).isEmpty();
  }
}
