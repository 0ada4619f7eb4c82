// The one kind that no type package declares. Its configuration is the same as in the operator's own package:
// https://cloudnative-pg.io/plugin-barman-cloud/docs/concepts
import { IIoK8sApimachineryPkgApisMetaV1ObjectMeta } from "@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta";
import { IComGithubCloudnativePgBarmanCloudPkgApiBarmanObjectStoreConfiguration } from "@kubernetes-models/cloudnative-pg/github.com/cloudnative-pg/barman-cloud/pkg/api/BarmanObjectStoreConfiguration";
export interface IObjectStore {
    "apiVersion": "barmancloud.cnpg.io/v1";
    "kind": "ObjectStore";
    "metadata": IIoK8sApimachineryPkgApisMetaV1ObjectMeta;
    "spec": {
        "configuration": IComGithubCloudnativePgBarmanCloudPkgApiBarmanObjectStoreConfiguration;
        "retentionPolicy"?: string;
    };
}
