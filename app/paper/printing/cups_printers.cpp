// A server's printers as its answers tell of them (RFC 8011 section 4.2.5 and CUPS-Get-Printers).

#include "app/paper/printing/cups_wire.h"

namespace jcic::paper::cups {

namespace {

const std::vector<const char*> wanted{"printer-name",
                                      "printer-info",
                                      "printer-state",
                                      "printer-state-reasons",
                                      "printer-is-accepting-jobs",
                                      "device-uri",
                                      "sides-supported",
                                      "sides-default",
                                      "media-supported",
                                      "media-default",
                                      "media-source-supported",
                                      "output-bin-supported",
                                      "media-col-default"};

/// "ipps://name:secret@host/" without what stands before the host.
std::string without_credentials(std::string uri) {
    const auto host = uri.find("://");
    if (host == std::string::npos) return uri;
    const auto path = uri.find('/', host + 3);
    const auto at = uri.rfind('@', path);
    if (at != std::string::npos && at > host) uri.erase(host + 3, at - host - 2);
    return uri;
}

void take_state(Printer& printer, int state) {
    printer.state = state == IPP_PSTATE_STOPPED      ? PrinterState::stopped
                    : state == IPP_PSTATE_PROCESSING ? PrinterState::processing
                                                     : PrinterState::idle;
}

/// The tray of media-col-default (PWG 5100.7).
std::string default_tray(ipp_attribute_t* attribute) {
    ipp_t* media = ippGetCollection(attribute, 0);
    return media == nullptr ? std::string() : text_of(ippFindAttribute(media, "media-source", IPP_TAG_ZERO));
}

bool take_option(OptionChoices& options, std::string_view name, ipp_attribute_t* attribute) {
    if (name == "sides-supported") {
        options.sides = keywords(attribute);
    } else if (name == "sides-default") {
        options.defaults.sides = text_of(attribute);
    } else if (name == "media-supported") {
        options.media = keywords(attribute);
    } else if (name == "media-default") {
        options.defaults.media = text_of(attribute);
    } else if (name == "media-source-supported") {
        options.trays = keywords(attribute);
    } else if (name == "output-bin-supported") {
        options.bins = keywords(attribute);
    } else if (name == "media-col-default") {
        options.defaults.tray = default_tray(attribute);
    } else {
        return false;
    }
    return true;
}

void take_attribute(Printer& printer, ipp_attribute_t* attribute) {
    const std::string_view name = ippGetName(attribute);
    if (take_option(printer.options, name, attribute)) return;
    if (name == "printer-name") {
        printer.queue = text_of(attribute);
    } else if (name == "printer-info") {
        printer.description = text_of(attribute);
    } else if (name == "printer-is-accepting-jobs") {
        printer.accepts_jobs = ippGetBoolean(attribute, 0) != 0;
    } else if (name == "printer-state-reasons") {
        printer.reasons = keywords(attribute);
    } else if (name == "printer-state") {
        take_state(printer, ippGetInteger(attribute, 0));
    } else if (name == "device-uri") {
        printer.device = without_credentials(text_of(attribute));
    }
}

/// The answer's printer groups, one a printer.
std::vector<Printer> printers_in(const Message& answer) {
    std::vector<Printer> printers;
    bool within = false;
    for (ipp_attribute_t* it = ippFirstAttribute(answer.get()); it != nullptr; it = ippNextAttribute(answer.get())) {
        const bool of_printer = ippGetGroupTag(it) == IPP_TAG_PRINTER && ippGetName(it) != nullptr;
        if (of_printer && !within) printers.emplace_back();
        within = of_printer;
        if (of_printer) take_attribute(printers.back(), it);
    }
    return printers;
}

}  // namespace

Result<std::vector<Printer>> printers_of(const Connection& http, Message request) {
    ask_for(request, wanted);
    const Message answer = answer_to(http, std::move(request));
    if (not_found()) return std::vector<Printer>();
    if (!answered()) return refused("paper.cups.printers", http);
    return printers_in(answer);
}

}  // namespace jcic::paper::cups
