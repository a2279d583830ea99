#include <algorithm>
#include <array>

#include "app/hub_server/words.h"

namespace jcic::hub_server {
namespace {

struct Label {
    std::string_view name;
    std::string_view chinese;
};
constexpr std::array labels{
    Label{"hub", "伺服器"},       Label{"version", "版本"},          Label{"standbys", "備援"},
    Label{"seen", "最後連線"},    Label{"claims", "使用中授權"},     Label{"statements", "陳述"},
    Label{"leaves", "日誌雜湊"},  Label{"witnessed", "見證"},        Label{"standings", "現況"},
    Label{"checkpoints", "封印"}, Label{"cosignatures", "見證簽章"}, Label{"desks", "櫃台"},
    Label{"queries", "查詢"},     Label{"waiting", "待核准"},        Label{"sample", "抽查"},
    Label{"heard", "最後回報"},   Label{"report", "半年報告"},       Label{"wrong", "不採信"},
    Label{"late", "逾期"},        Label{"quiet", "未回報"},          Label{"well", "正常"},
    Label{"there", "已送"},       Label{"not-yet", "待送"},          Label{"none", "無"},
    Label{"findings", "不符"},    Label{"serial", "憑證序號"},
};

}  // namespace

std::string label(std::string_view name, Language language) {
    if (language == Language::english) return std::string(name);
    const auto found = std::ranges::find(labels, name, &Label::name);
    return std::string(found == labels.end() ? name : found->chinese);
}

}  // namespace jcic::hub_server
