#include "app/selfcheck/stage.h"

#include <algorithm>

namespace jcic::selfcheck {
namespace {

/// What a report may say of a fault. "subject", "wanted", "found" and whatever comes later stay out.
constexpr std::array reported_details{"reader", "usb",     "model", "package", "driver", "reason",
                                      "start",  "atr",     "code",  "seconds", "limit",  "sw",
                                      "status", "openssl", "call",  "value",   "left",   "device"};

std::string detail_text(const Fault& fault) {
    std::string text;
    for (const auto& detail : fault.details)
        if (std::find(reported_details.begin(), reported_details.end(), detail.key) != reported_details.end())
            text += " " + detail.key + "=" + detail.value;
    return text;
}

}  // namespace

std::string_view name_of(Stage stage) {
    switch (stage) {
        case Stage::service:
            return "service";
        case Stage::usb:
            return "usb";
        case Stage::driver:
            return "driver";
        case Stage::reader:
            return "reader";
        case Stage::card:
            return "card";
        case Stage::atr:
            return "atr";
        case Stage::application:
            return "application";
        case Stage::module:
            return "module";
        case Stage::slot:
            return "slot";
        case Stage::token:
            return "token";
        case Stage::certificate:
            return "certificate";
        case Stage::signature:
            return "signature";
        case Stage::key:
            return "key";
        case Stage::host:
            return "host";
        case Stage::clock:
            return "clock";
        case Stage::disk:
            return "disk";
    }
    return {};
}

std::string_view name_of(State state) {
    switch (state) {
        case State::not_reached:
            return "not-reached";
        case State::running:
            return "running";
        case State::ok:
            return "ok";
        case State::skipped:
            return "skipped";
        case State::failed:
            return "failed";
    }
    return {};
}

std::string_view name_of(Skip skip) {
    switch (skip) {
        case Skip::virtual_reader:
            return "virtual-reader";
        case Skip::not_on_usb:
            return "not-on-usb";
        case Skip::not_by_service:
            return "not-by-service";
        case Skip::no_profile:
            return "no-profile";
        case Skip::needs_password:
            return "needs-password";
        case Skip::sealed:
            return "sealed";
    }
    return {};
}

Findings nothing_found(bool by_module) {
    Findings findings;
    const auto add = [&](Stage stage) { findings.push_back({stage, State::not_reached, {}, {}, {}}); };
    if (by_module)
        std::for_each(stages_by_module.begin(), stages_by_module.end(), add);
    else
        std::for_each(all_stages.begin(), all_stages.end(), add);
    return findings;
}

const Finding* broken_link(const Findings& findings) {
    const auto broken = std::find_if(findings.begin(), findings.end(),
                                     [](const Finding& finding) { return finding.state == State::failed; });
    return broken == findings.end() ? nullptr : &*broken;
}

bool all_hold(const Findings& findings) {
    return std::all_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.state == State::ok || finding.state == State::skipped;
    });
}

std::string report_text(const Findings& findings) {
    std::string text = "jcic-desk self-check\n";
    for (const auto& finding : findings) {
        text += std::string(name_of(finding.stage)) + ": " + std::string(name_of(finding.state));
        if (finding.skip) text += " (" + std::string(name_of(*finding.skip)) + ")";
        if (finding.fault)
            text +=
                " " + std::string(finding.fault->text()) + " @" + finding.fault->place + detail_text(*finding.fault);
        if (!finding.found.empty()) text += "  " + finding.found;
        text += '\n';
    }
    return text;
}

}  // namespace jcic::selfcheck
