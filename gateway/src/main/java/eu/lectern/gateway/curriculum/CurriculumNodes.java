package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.relay.Node;
import eu.lectern.gateway.relay.NodeSource;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds programmes and modules by their global ids. */
final class CurriculumNodes {

    private CurriculumNodes() {}

    @Produces
    @Singleton
    static NodeSource programmes(PublishedCurricula curricula) {
        return new Source(NodeType.PROGRAMME, curricula, Edition::programme);
    }

    @Produces
    @Singleton
    static NodeSource modules(PublishedCurricula curricula) {
        return new Source(NodeType.MODULE, curricula, Edition::module);
    }

    private record Source(
            NodeType type, PublishedCurricula curricula, BiFunction<Edition, String, Optional<? extends Node>> part)
            implements NodeSource {

        @Override
        public Uni<? extends Node> find(String raw, List<String> languages) {
            CurriculumNodeId id = CurriculumNodeId.parse(raw).orElseThrow(Source::nothing);
            return curricula.version(id.version()).map(version -> find(version, id.code(), languages));
        }

        private Node find(CurriculumVersion version, String code, List<String> languages) {
            return part.apply(new Edition(version, languages), code)
                    .map(Node.class::cast)
                    .orElseThrow(Source::nothing);
        }

        private static RuntimeException nothing() {
            return new Refusal.NotFound("object with this id").asException();
        }
    }
}
